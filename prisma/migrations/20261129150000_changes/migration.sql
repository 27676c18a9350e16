-- AlterTable
ALTER TABLE "EtlRun" ADD COLUMN "startedBy" TEXT;
ALTER TABLE "EtlRun" ADD COLUMN "version" TEXT;

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "cause" TEXT NOT NULL,
    "runId" TEXT,
    CONSTRAINT "Revision_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Change" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "revisionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rowType" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "told" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "documentId" TEXT,
    "fields" JSONB NOT NULL,
    "undo" JSONB,
    CONSTRAINT "Change_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Revision_runId_idx" ON "Revision"("runId");

-- CreateIndex
CREATE INDEX "Change_told_id_idx" ON "Change"("told", "id");

-- CreateIndex
CREATE INDEX "Change_rowId_idx" ON "Change"("rowId");

-- CreateIndex
CREATE INDEX "Change_documentId_idx" ON "Change"("documentId");
