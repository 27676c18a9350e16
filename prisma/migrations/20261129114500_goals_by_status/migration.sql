-- Goals of documents are counted by status without reading them.
CREATE INDEX "Target_documentId_status_idx" ON "Target"("documentId", "status");
