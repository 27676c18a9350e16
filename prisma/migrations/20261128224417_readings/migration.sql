-- AlterTable
ALTER TABLE "EtlRunItem" ADD COLUMN "sameAs" TEXT;

-- CreateTable
CREATE TABLE "Reading" (
    "sourceId" TEXT NOT NULL PRIMARY KEY,
    "version" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    CONSTRAINT "Reading_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
