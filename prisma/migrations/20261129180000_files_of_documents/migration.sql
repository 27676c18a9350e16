-- AlterTable
ALTER TABLE "Source" ADD COLUMN "accepted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Reading" ADD COLUMN "figures" JSONB;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "why" TEXT;

-- CreateTable
CREATE TABLE "FolderFile" (
    "folder" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    PRIMARY KEY ("folder", "fileName", "sha256")
);

-- CreateIndex
CREATE INDEX "FolderFile_sha256_idx" ON "FolderFile"("sha256");

-- CreateIndex
CREATE INDEX "Target_runId_idx" ON "Target"("runId");

-- CreateIndex
CREATE INDEX "Observation_runId_idx" ON "Observation"("runId");
