-- What every run asks of all sources and of all documents is in an index: without one it reads their texts' pages too.
CREATE INDEX "Source_fingerprint_idx" ON "Source"("fingerprint");
CREATE INDEX "Document_contentHash_idx" ON "Document"("contentHash");
