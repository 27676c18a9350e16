-- DropIndex
DROP INDEX "Target_sortKey_idx";

-- CreateTable
CREATE TABLE "DocumentGram" (
    "gram" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    PRIMARY KEY ("gram", "documentId")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "TextPosition" (
    "n" INTEGER NOT NULL PRIMARY KEY
);

-- CreateIndex
CREATE INDEX "Target_sortKey_status_idx" ON "Target"("sortKey", "status");

INSERT INTO "TextPosition" ("n")
WITH RECURSIVE "position"("n") AS (SELECT 1 UNION ALL SELECT "n" + 1 FROM "position" WHERE "n" < 2000)
SELECT "n" FROM "position";

-- The grams of the texts that are there already.
INSERT OR IGNORE INTO "DocumentGram" ("gram", "documentId")
SELECT substr(f."searchText", p."n", 2), f."documentId"
FROM (SELECT "documentId", "searchText" FROM "Target" UNION ALL SELECT "documentId", "searchText" FROM "Observation") f
JOIN "TextPosition" p ON p."n" < length(f."searchText")
UNION ALL
SELECT '', f."documentId"
FROM (SELECT "documentId", "searchText" FROM "Target" UNION ALL SELECT "documentId", "searchText" FROM "Observation") f
WHERE length(f."searchText") > 2001;

-- ON CONFLICT, not OR IGNORE: that would yield to the conflict clause of the statement that sets the trigger off.
CREATE TRIGGER "Target_grams_insert" AFTER INSERT ON "Target" BEGIN
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT substr(NEW."searchText", "n", 2), NEW."documentId" FROM "TextPosition" WHERE "n" < length(NEW."searchText")
  ON CONFLICT DO NOTHING;
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT '', NEW."documentId" WHERE length(NEW."searchText") > 2001
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER "Target_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Target" BEGIN
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT substr(NEW."searchText", "n", 2), NEW."documentId" FROM "TextPosition" WHERE "n" < length(NEW."searchText")
  ON CONFLICT DO NOTHING;
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT '', NEW."documentId" WHERE length(NEW."searchText") > 2001
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER "Observation_grams_insert" AFTER INSERT ON "Observation" BEGIN
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT substr(NEW."searchText", "n", 2), NEW."documentId" FROM "TextPosition" WHERE "n" < length(NEW."searchText")
  ON CONFLICT DO NOTHING;
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT '', NEW."documentId" WHERE length(NEW."searchText") > 2001
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER "Observation_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Observation" BEGIN
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT substr(NEW."searchText", "n", 2), NEW."documentId" FROM "TextPosition" WHERE "n" < length(NEW."searchText")
  ON CONFLICT DO NOTHING;
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT '', NEW."documentId" WHERE length(NEW."searchText") > 2001
  ON CONFLICT DO NOTHING;
END;
