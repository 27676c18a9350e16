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

CREATE TRIGGER "Target_grams_insert" AFTER INSERT ON "Target" BEGIN
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT given."gram", NEW."documentId"
  FROM (
    SELECT DISTINCT substr(NEW."searchText", "n", 2) AS "gram" FROM "TextPosition" WHERE "n" < length(NEW."searchText")
    UNION ALL SELECT '' WHERE length(NEW."searchText") > 2001
  ) AS given
  WHERE NOT EXISTS (
    SELECT 1 FROM "DocumentGram" g WHERE g."gram" = given."gram" AND g."documentId" = NEW."documentId"
  );
END;

CREATE TRIGGER "Target_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Target" BEGIN
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT given."gram", NEW."documentId"
  FROM (
    SELECT DISTINCT substr(NEW."searchText", "n", 2) AS "gram" FROM "TextPosition" WHERE "n" < length(NEW."searchText")
    UNION ALL SELECT '' WHERE length(NEW."searchText") > 2001
  ) AS given
  WHERE NOT EXISTS (
    SELECT 1 FROM "DocumentGram" g WHERE g."gram" = given."gram" AND g."documentId" = NEW."documentId"
  );
END;

CREATE TRIGGER "Observation_grams_insert" AFTER INSERT ON "Observation" BEGIN
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT given."gram", NEW."documentId"
  FROM (
    SELECT DISTINCT substr(NEW."searchText", "n", 2) AS "gram" FROM "TextPosition" WHERE "n" < length(NEW."searchText")
    UNION ALL SELECT '' WHERE length(NEW."searchText") > 2001
  ) AS given
  WHERE NOT EXISTS (
    SELECT 1 FROM "DocumentGram" g WHERE g."gram" = given."gram" AND g."documentId" = NEW."documentId"
  );
END;

CREATE TRIGGER "Observation_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Observation" BEGIN
  INSERT INTO "DocumentGram" ("gram", "documentId")
  SELECT given."gram", NEW."documentId"
  FROM (
    SELECT DISTINCT substr(NEW."searchText", "n", 2) AS "gram" FROM "TextPosition" WHERE "n" < length(NEW."searchText")
    UNION ALL SELECT '' WHERE length(NEW."searchText") > 2001
  ) AS given
  WHERE NOT EXISTS (
    SELECT 1 FROM "DocumentGram" g WHERE g."gram" = given."gram" AND g."documentId" = NEW."documentId"
  );
END;
