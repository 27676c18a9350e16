-- Where a population was published is kept once, not with each of the thousands of regions for which it is the same. What the version of
-- the dataset is made of stays: it is told with the sentence. A change of a region is undone to the number of what it said before.

-- CreateTable
CREATE TABLE "PopulationSource" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL
);

INSERT INTO "PopulationSource" ("number", "text")
SELECT ROW_NUMBER() OVER (ORDER BY "text"), "text" FROM (
    SELECT "populationSource" AS "text" FROM "Region" WHERE "populationSource" IS NOT NULL
    UNION SELECT "undo" ->> 'populationSource' FROM "Change" WHERE "rowType" = 'Region' AND "undo" ->> 'populationSource' IS NOT NULL
) AS "told";

UPDATE "Change" SET "undo" = json_set(json_remove("undo", '$.populationSource'), '$.populationSourceNumber', (
    SELECT "number" FROM "PopulationSource" WHERE "text" = "Change"."undo" ->> 'populationSource'
)) WHERE "rowType" = 'Region' AND json_type("undo", '$.populationSource') IS NOT NULL;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Region" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "level" TEXT NOT NULL,
    "parentCode" TEXT,
    "population" REAL,
    "populationSourceNumber" INTEGER,
    "residents" JSONB,
    CONSTRAINT "Region_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Region" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Region_populationSourceNumber_fkey" FOREIGN KEY ("populationSourceNumber") REFERENCES "PopulationSource" ("number") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Region" ("code", "level", "name", "nameEn", "parentCode", "population", "populationSourceNumber", "residents")
SELECT "code", "level", "name", "nameEn", "parentCode", "population", (
    SELECT "number" FROM "PopulationSource" WHERE "text" = "populationSource"
), "residents" FROM "Region" ORDER BY "rowid";
DROP TABLE "Region";
ALTER TABLE "new_Region" RENAME TO "Region";
CREATE INDEX "Region_parentCode_idx" ON "Region"("parentCode");
CREATE INDEX "Region_level_idx" ON "Region"("level");
CREATE INDEX "Region_name_idx" ON "Region"("name");
CREATE INDEX "Region_nameEn_idx" ON "Region"("nameEn");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

CREATE TRIGGER "Region_version_insert" AFTER INSERT ON "Region" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Region', NEW."code", NEW."name", NEW."nameEn", NEW."level", NEW."parentCode", CAST(NEW."population" AS INTEGER), (SELECT "text" FROM "PopulationSource" WHERE "number" = NEW."populationSourceNumber"), NEW."residents"), 1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Region_version_update" AFTER UPDATE ON "Region" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Region', OLD."code", OLD."name", OLD."nameEn", OLD."level", OLD."parentCode", CAST(OLD."population" AS INTEGER), (SELECT "text" FROM "PopulationSource" WHERE "number" = OLD."populationSourceNumber"), OLD."residents"), -1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Region', NEW."code", NEW."name", NEW."nameEn", NEW."level", NEW."parentCode", CAST(NEW."population" AS INTEGER), (SELECT "text" FROM "PopulationSource" WHERE "number" = NEW."populationSourceNumber"), NEW."residents"), 1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Region_version_delete" AFTER DELETE ON "Region" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Region', OLD."code", OLD."name", OLD."nameEn", OLD."level", OLD."parentCode", CAST(OLD."population" AS INTEGER), (SELECT "text" FROM "PopulationSource" WHERE "number" = OLD."populationSourceNumber"), OLD."residents"), -1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
END;
