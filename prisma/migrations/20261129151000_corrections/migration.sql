-- AlterTable
ALTER TABLE "Target" ADD COLUMN "corrected" TEXT;

-- AlterTable
ALTER TABLE "Observation" ADD COLUMN "corrected" TEXT;

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "folder" TEXT,
    "file" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "CorrectionOutcome" (
    "correctionId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "code" TEXT,
    "message" TEXT,
    "messageZh" TEXT,

    PRIMARY KEY ("correctionId", "documentId"),
    CONSTRAINT "CorrectionOutcome_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "Correction" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CorrectionOutcome_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CorrectionFolder" (
    "folder" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Correction_folder_idx" ON "Correction"("folder");

-- CreateIndex
CREATE INDEX "CorrectionOutcome_documentId_idx" ON "CorrectionOutcome"("documentId");
