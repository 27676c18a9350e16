-- How many targets there are is kept, so that counting them does not take longer the more there are: triggers count what a statement
-- changed, whoever made it.

-- CreateTable
CREATE TABLE "TargetCount" (
    "dimension" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "TargetCount_pkey" PRIMARY KEY ("dimension","key","status")
);

INSERT INTO "TargetCount" ("dimension", "key", "status", "count")
SELECT '', '', "status", COUNT(*) FROM "Target" GROUP BY "status"
UNION ALL SELECT 'REGION', COALESCE("regionCode", ''), "status", COUNT(*) FROM "Target" GROUP BY "regionCode", "status"
UNION ALL SELECT 'INDICATOR', COALESCE("indicatorCode", ''), "status", COUNT(*) FROM "Target" GROUP BY "indicatorCode", "status"
UNION ALL SELECT 'YEAR', COALESCE(CAST("year" AS TEXT), ''), "status", COUNT(*) FROM "Target" GROUP BY "year", "status";

CREATE FUNCTION "note_target_counts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO "TargetCount" AS c ("dimension", "key", "status", "count")
        SELECT k."dimension", k."key", t."status", COUNT(*) FROM "came" t CROSS JOIN LATERAL (VALUES
            ('', ''), ('REGION', COALESCE(t."regionCode", '')), ('INDICATOR', COALESCE(t."indicatorCode", '')),
            ('YEAR', COALESCE(CAST(t."year" AS TEXT), ''))) AS k ("dimension", "key")
        GROUP BY 1, 2, 3
        ON CONFLICT ("dimension", "key", "status") DO UPDATE SET "count" = c."count" + excluded."count";
    END IF;
    IF TG_OP <> 'INSERT' THEN
        UPDATE "TargetCount" AS c SET "count" = c."count" - g."count" FROM (
            SELECT k."dimension", k."key", t."status", COUNT(*) AS "count" FROM "went" t CROSS JOIN LATERAL (VALUES
            ('', ''), ('REGION', COALESCE(t."regionCode", '')), ('INDICATOR', COALESCE(t."indicatorCode", '')),
            ('YEAR', COALESCE(CAST(t."year" AS TEXT), ''))) AS k ("dimension", "key")
            GROUP BY 1, 2, 3
        ) g WHERE (c."dimension", c."key", c."status") = (g."dimension", g."key", g."status");
        DELETE FROM "TargetCount" c USING "went" t CROSS JOIN LATERAL (VALUES
            ('', ''), ('REGION', COALESCE(t."regionCode", '')), ('INDICATOR', COALESCE(t."indicatorCode", '')),
            ('YEAR', COALESCE(CAST(t."year" AS TEXT), ''))) AS k ("dimension", "key")
        WHERE (c."dimension", c."key", c."status") = (k."dimension", k."key", t."status") AND c."count" = 0;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "Target_count_insert" AFTER INSERT ON "Target" REFERENCING NEW TABLE AS "came" FOR EACH STATEMENT EXECUTE FUNCTION "note_target_counts"();
CREATE TRIGGER "Target_count_update" AFTER UPDATE ON "Target" REFERENCING OLD TABLE AS "went" NEW TABLE AS "came" FOR EACH STATEMENT EXECUTE FUNCTION "note_target_counts"();
CREATE TRIGGER "Target_count_delete" AFTER DELETE ON "Target" REFERENCING OLD TABLE AS "went" FOR EACH STATEMENT EXECUTE FUNCTION "note_target_counts"();
