-- How many targets there are is kept, so that counting them does not take longer the more there are: triggers count, whoever changes them.

-- CreateTable
CREATE TABLE "TargetCount" (
    "dimension" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("dimension", "key", "status")
) WITHOUT ROWID;

INSERT INTO "TargetCount" ("dimension", "key", "status", "count")
SELECT '', '', "status", COUNT(*) FROM "Target" GROUP BY "status"
UNION ALL SELECT 'REGION', COALESCE("regionCode", ''), "status", COUNT(*) FROM "Target" GROUP BY "regionCode", "status"
UNION ALL SELECT 'INDICATOR', COALESCE("indicatorCode", ''), "status", COUNT(*) FROM "Target" GROUP BY "indicatorCode", "status"
UNION ALL SELECT 'YEAR', COALESCE(CAST("year" AS TEXT), ''), "status", COUNT(*) FROM "Target" GROUP BY "year", "status";

CREATE TRIGGER "Target_count_insert" AFTER INSERT ON "Target" BEGIN
    INSERT INTO "TargetCount" ("dimension", "key", "status", "count") VALUES
        ('', '', NEW."status", 1),
        ('REGION', COALESCE(NEW."regionCode", ''), NEW."status", 1),
        ('INDICATOR', COALESCE(NEW."indicatorCode", ''), NEW."status", 1),
        ('YEAR', COALESCE(CAST(NEW."year" AS TEXT), ''), NEW."status", 1)
    ON CONFLICT ("dimension", "key", "status") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Target_count_update" AFTER UPDATE OF "regionCode", "indicatorCode", "year", "status" ON "Target"
WHEN OLD."regionCode" IS NOT NEW."regionCode" OR OLD."indicatorCode" IS NOT NEW."indicatorCode"
    OR OLD."year" IS NOT NEW."year" OR OLD."status" <> NEW."status"
BEGIN
    INSERT INTO "TargetCount" ("dimension", "key", "status", "count") VALUES
        ('', '', NEW."status", 1),
        ('REGION', COALESCE(NEW."regionCode", ''), NEW."status", 1),
        ('INDICATOR', COALESCE(NEW."indicatorCode", ''), NEW."status", 1),
        ('YEAR', COALESCE(CAST(NEW."year" AS TEXT), ''), NEW."status", 1)
    ON CONFLICT ("dimension", "key", "status") DO UPDATE SET "count" = "count" + 1;
    UPDATE "TargetCount" SET "count" = "count" - 1 WHERE ("dimension", "key", "status") IN (VALUES
        ('', '', OLD."status"), ('REGION', COALESCE(OLD."regionCode", ''), OLD."status"), ('INDICATOR', COALESCE(OLD."indicatorCode", ''), OLD."status"), ('YEAR', COALESCE(CAST(OLD."year" AS TEXT), ''), OLD."status"));
    DELETE FROM "TargetCount" WHERE "count" = 0 AND ("dimension", "key", "status") IN (VALUES
        ('', '', OLD."status"), ('REGION', COALESCE(OLD."regionCode", ''), OLD."status"), ('INDICATOR', COALESCE(OLD."indicatorCode", ''), OLD."status"), ('YEAR', COALESCE(CAST(OLD."year" AS TEXT), ''), OLD."status"));
END;

CREATE TRIGGER "Target_count_delete" AFTER DELETE ON "Target" BEGIN
    UPDATE "TargetCount" SET "count" = "count" - 1 WHERE ("dimension", "key", "status") IN (VALUES
        ('', '', OLD."status"), ('REGION', COALESCE(OLD."regionCode", ''), OLD."status"), ('INDICATOR', COALESCE(OLD."indicatorCode", ''), OLD."status"), ('YEAR', COALESCE(CAST(OLD."year" AS TEXT), ''), OLD."status"));
    DELETE FROM "TargetCount" WHERE "count" = 0 AND ("dimension", "key", "status") IN (VALUES
        ('', '', OLD."status"), ('REGION', COALESCE(OLD."regionCode", ''), OLD."status"), ('INDICATOR', COALESCE(OLD."indicatorCode", ''), OLD."status"), ('YEAR', COALESCE(CAST(OLD."year" AS TEXT), ''), OLD."status"));
END;
