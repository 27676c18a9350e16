-- Where a population was published is kept once, not with each of the thousands of regions for which it is the same. What the version of
-- the dataset is made of stays: it is told with the sentence. A change of a region is undone to the number of what it said before.

-- CreateTable
CREATE TABLE "PopulationSource" (
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "PopulationSource_pkey" PRIMARY KEY ("number")
);

INSERT INTO "PopulationSource" ("number", "text")
SELECT ROW_NUMBER() OVER (ORDER BY "text" COLLATE "C"), "text" FROM (
    SELECT "populationSource" AS "text" FROM "Region" WHERE "populationSource" IS NOT NULL
    UNION SELECT "undo" ->> 'populationSource' FROM "Change" WHERE "rowType" = 'Region' AND "undo" ->> 'populationSource' IS NOT NULL
) AS "told";

UPDATE "Change" SET "undo" = (("undo"::jsonb - 'populationSource') || jsonb_build_object('populationSourceNumber', (
    SELECT "number" FROM "PopulationSource" WHERE "text" = "Change"."undo" ->> 'populationSource'
)))::json WHERE "rowType" = 'Region' AND "undo"::jsonb ? 'populationSource';

-- AlterTable
ALTER TABLE "Region" ADD COLUMN "populationSourceNumber" INTEGER;

-- What the version is made of is as it was.
ALTER TABLE "Region" DISABLE TRIGGER "Region_version";

UPDATE "Region" SET "populationSourceNumber" = "number" FROM "PopulationSource" WHERE "text" = "populationSource";

ALTER TABLE "Region" ENABLE TRIGGER "Region_version";

ALTER TABLE "Region" DROP COLUMN "populationSource";

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_populationSourceNumber_fkey" FOREIGN KEY ("populationSourceNumber") REFERENCES "PopulationSource"("number") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE OR REPLACE FUNCTION "note_Region"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM "note_content"("json_list"(to_json('Region'::text), to_json(OLD."code"), to_json(OLD."name"), to_json(OLD."nameEn"), to_json(OLD."level"), to_json(OLD."parentCode"), to_json(trunc(OLD."population")::bigint), to_json((SELECT "text" FROM "PopulationSource" WHERE "number" = OLD."populationSourceNumber")), to_json(OLD."residents"::text)), -1);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM "note_content"("json_list"(to_json('Region'::text), to_json(NEW."code"), to_json(NEW."name"), to_json(NEW."nameEn"), to_json(NEW."level"), to_json(NEW."parentCode"), to_json(trunc(NEW."population")::bigint), to_json((SELECT "text" FROM "PopulationSource" WHERE "number" = NEW."populationSourceNumber")), to_json(NEW."residents"::text)), 1);
    END IF;
    RETURN NULL;
END $$;
