-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "by" TEXT;
ALTER TABLE "Revision" ADD COLUMN "key" TEXT;

-- CreateTable
CREATE TABLE "FindingReview" (
    "findingId" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "message" TEXT NOT NULL,
    "messageZh" TEXT
);

-- CreateTable
CREATE TABLE "ReviewedFinding" (
    "findingId" TEXT NOT NULL PRIMARY KEY,
    CONSTRAINT "ReviewedFinding_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewedFinding_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "FindingReview" ("findingId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FindingReview_documentId_idx" ON "FindingReview"("documentId");

-- CreateIndex
CREATE INDEX "FindingReview_state_idx" ON "FindingReview"("state");

-- A review counts while the finding says what it said when it was looked at, in either language.
CREATE TRIGGER "Finding_reviewed_insert" AFTER INSERT ON "Finding" BEGIN
    INSERT INTO "ReviewedFinding" ("findingId")
    SELECT r."findingId" FROM "FindingReview" r
    WHERE r."findingId" = NEW."id" AND (r."message" = NEW."message" OR r."messageZh" = NEW."messageZh");
END;

CREATE TRIGGER "Finding_reviewed_update" AFTER UPDATE OF "message", "messageZh" ON "Finding" BEGIN
    DELETE FROM "ReviewedFinding" WHERE "findingId" = NEW."id";
    INSERT INTO "ReviewedFinding" ("findingId")
    SELECT r."findingId" FROM "FindingReview" r
    WHERE r."findingId" = NEW."id" AND (r."message" = NEW."message" OR r."messageZh" = NEW."messageZh");
END;

CREATE TRIGGER "FindingReview_reviewed_insert" AFTER INSERT ON "FindingReview" BEGIN
    INSERT INTO "ReviewedFinding" ("findingId")
    SELECT f."id" FROM "Finding" f
    WHERE f."id" = NEW."findingId" AND (f."message" = NEW."message" OR f."messageZh" = NEW."messageZh");
END;

CREATE TRIGGER "FindingReview_reviewed_update" AFTER UPDATE OF "message", "messageZh" ON "FindingReview" BEGIN
    DELETE FROM "ReviewedFinding" WHERE "findingId" = NEW."findingId";
    INSERT INTO "ReviewedFinding" ("findingId")
    SELECT f."id" FROM "Finding" f
    WHERE f."id" = NEW."findingId" AND (f."message" = NEW."message" OR f."messageZh" = NEW."messageZh");
END;
