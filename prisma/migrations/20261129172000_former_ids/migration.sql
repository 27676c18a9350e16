-- AlterTable
ALTER TABLE "Citation" ADD COLUMN "referenceId" TEXT;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN "referenceId" TEXT;

-- CreateTable
CREATE TABLE "Reference" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "isOwn" BOOLEAN NOT NULL,
    "isOpen" BOOLEAN NOT NULL,
    "numberKey" TEXT,
    "titleKeys" JSONB NOT NULL,
    "region" TEXT,
    "placed" BOOLEAN NOT NULL,
    "dated" BOOLEAN NOT NULL,
    "told" JSONB
);

-- CreateTable
CREATE TABLE "ReferenceKey" (
    "key" TEXT NOT NULL,
    "referenceId" TEXT NOT NULL,
    "isOpen" BOOLEAN NOT NULL,

    PRIMARY KEY ("key", "isOpen", "referenceId"),
    CONSTRAINT "ReferenceKey_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FormerId" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "currentType" TEXT NOT NULL,
    "currentId" TEXT NOT NULL,

    PRIMARY KEY ("id", "type")
);

-- CreateIndex
CREATE INDEX "Reference_documentId_idx" ON "Reference"("documentId");

-- CreateIndex
CREATE INDEX "ReferenceKey_referenceId_idx" ON "ReferenceKey"("referenceId");

-- CreateIndex
CREATE INDEX "FormerId_currentId_idx" ON "FormerId"("currentId");

-- CreateIndex
CREATE INDEX "Citation_referenceId_idx" ON "Citation"("referenceId");

-- CreateIndex
CREATE INDEX "Source_referenceId_idx" ON "Source"("referenceId");
