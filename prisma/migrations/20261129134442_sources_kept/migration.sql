-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "url" TEXT,
    "addedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced" BOOLEAN NOT NULL DEFAULT false,
    "format" TEXT NOT NULL,
    "byteLength" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "pageCount" INTEGER,
    "fingerprint" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    CONSTRAINT "Source_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Source_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- What is known of when a file was added: the run that last wrote its row.
INSERT INTO "new_Source" ("addedAt", "byteLength", "documentId", "fileName", "fingerprint", "format", "id", "pageCount", "runId", "sha256", "text") SELECT (SELECT "startedAt" FROM "EtlRun" WHERE "EtlRun"."id" = "Source"."runId"), "byteLength", "documentId", "fileName", "fingerprint", "format", "id", "pageCount", "runId", "sha256", "text" FROM "Source";
DROP TABLE "Source";
ALTER TABLE "new_Source" RENAME TO "Source";
CREATE INDEX "Source_sha256_idx" ON "Source"("sha256");
CREATE UNIQUE INDEX "Source_documentId_fileName_sha256_key" ON "Source"("documentId", "fileName", "sha256");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
