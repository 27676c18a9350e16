-- AlterTable
ALTER TABLE "Correction" ADD COLUMN "meant" TEXT;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "version" TEXT;

-- CreateTable
CREATE TABLE "FormerFile" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Revision_version_idx" ON "Revision"("version");

-- What documents were read from stays, whatever takes the row of it out.
CREATE TRIGGER "Source_former" AFTER DELETE ON "Source" BEGIN
    INSERT OR IGNORE INTO "FormerFile" ("sha256", "fileName", "format")
    VALUES (OLD."sha256", OLD."fileName", OLD."format");
END;

INSERT OR IGNORE INTO "FormerFile" ("sha256", "fileName", "format")
SELECT "undo" ->> 'sha256', "undo" ->> 'fileName', "undo" ->> 'format' FROM "Change"
WHERE "rowType" = 'Source' AND "kind" = 'REMOVED' AND "undo" ->> 'sha256' IS NOT NULL;
