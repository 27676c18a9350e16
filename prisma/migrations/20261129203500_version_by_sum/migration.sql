-- The version of the dataset is made of a sum over its rows, to which only what came and went is added: triggers write that
-- down, whoever changes the rows. What is there already counts as having come.

-- AlterTable
ALTER TABLE "Dataset" ADD COLUMN "sum" TEXT NOT NULL DEFAULT '0';

-- CreateTable
CREATE TABLE "DatasetChange" (
    "content" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL
);

-- The sum needs no rows in the order of their hashes.

-- DropIndex
DROP INDEX "Document_contentHash_idx";

-- DropIndex
DROP INDEX "TargetLink_contentHash_idx";

-- What a run asks of many rows is read from indexes alone.

-- CreateIndex
CREATE INDEX "Source_fileName_idx" ON "Source"("fileName");

-- DropIndex
DROP INDEX "Target_documentId_status_idx";

-- CreateIndex
CREATE INDEX "Target_documentId_status_indicatorCode_year_regionCode_idx" ON "Target"("documentId", "status", "indicatorCode", "year", "regionCode");

-- DropIndex
DROP INDEX "GoverningStatement_indicatorCode_year_idx";

-- CreateIndex
CREATE INDEX "GoverningStatement_indicatorCode_year_role_regionCode_span_since_signedOn_idx" ON "GoverningStatement"("indicatorCode", "year", "role", "regionCode", "span", "since", "signedOn");

-- DropIndex
DROP INDEX "TargetLink_downstreamId_kind_idx";

-- CreateIndex
CREATE INDEX "TargetLink_downstreamId_kind_id_contentHash_idx" ON "TargetLink"("downstreamId", "kind", "id", "contentHash");

INSERT INTO "DatasetChange" ("content", "count")
SELECT json_array('Document', "contentHash"), COUNT(*) FROM "Document" WHERE "contentHash" IS NOT NULL GROUP BY 1;

CREATE TRIGGER "Document_version_insert" AFTER INSERT ON "Document" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Document', NEW."contentHash"), 1 WHERE NEW."contentHash" IS NOT NULL
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Document_version_update" AFTER UPDATE OF "contentHash" ON "Document" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Document', OLD."contentHash"), -1 WHERE OLD."contentHash" IS NOT NULL
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Document', NEW."contentHash"), 1 WHERE NEW."contentHash" IS NOT NULL
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Document_version_delete" AFTER DELETE ON "Document" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Document', OLD."contentHash"), -1 WHERE OLD."contentHash" IS NOT NULL
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
END;

INSERT INTO "DatasetChange" ("content", "count")
SELECT json_array('Reference', "id", "documentId"), COUNT(*) FROM "Reference" WHERE TRUE GROUP BY 1;

CREATE TRIGGER "Reference_version_insert" AFTER INSERT ON "Reference" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Reference', NEW."id", NEW."documentId"), 1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Reference_version_update" AFTER UPDATE OF "documentId" ON "Reference" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Reference', OLD."id", OLD."documentId"), -1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Reference', NEW."id", NEW."documentId"), 1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Reference_version_delete" AFTER DELETE ON "Reference" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Reference', OLD."id", OLD."documentId"), -1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
END;

INSERT INTO "DatasetChange" ("content", "count")
SELECT json_array('GoverningStatement', "targetId"), COUNT(*) FROM "GoverningStatement" WHERE TRUE GROUP BY 1;

CREATE TRIGGER "GoverningStatement_version_insert" AFTER INSERT ON "GoverningStatement" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('GoverningStatement', NEW."targetId"), 1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "GoverningStatement_version_update" AFTER UPDATE OF "targetId" ON "GoverningStatement" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('GoverningStatement', OLD."targetId"), -1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('GoverningStatement', NEW."targetId"), 1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "GoverningStatement_version_delete" AFTER DELETE ON "GoverningStatement" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('GoverningStatement', OLD."targetId"), -1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
END;

INSERT INTO "DatasetChange" ("content", "count")
SELECT json_array('TargetLink', "contentHash"), COUNT(*) FROM "TargetLink" WHERE "contentHash" IS NOT NULL GROUP BY 1;

CREATE TRIGGER "TargetLink_version_insert" AFTER INSERT ON "TargetLink" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('TargetLink', NEW."contentHash"), 1 WHERE NEW."contentHash" IS NOT NULL
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "TargetLink_version_update" AFTER UPDATE OF "contentHash" ON "TargetLink" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('TargetLink', OLD."contentHash"), -1 WHERE OLD."contentHash" IS NOT NULL
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('TargetLink', NEW."contentHash"), 1 WHERE NEW."contentHash" IS NOT NULL
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "TargetLink_version_delete" AFTER DELETE ON "TargetLink" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('TargetLink', OLD."contentHash"), -1 WHERE OLD."contentHash" IS NOT NULL
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
END;

INSERT INTO "DatasetChange" ("content", "count")
SELECT json_array('Indicator', "code", "name", "nameEn", "aliases", "topic", "unit", "measure", "direction", "additive"), COUNT(*) FROM "Indicator" WHERE TRUE GROUP BY 1;

CREATE TRIGGER "Indicator_version_insert" AFTER INSERT ON "Indicator" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Indicator', NEW."code", NEW."name", NEW."nameEn", NEW."aliases", NEW."topic", NEW."unit", NEW."measure", NEW."direction", NEW."additive"), 1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Indicator_version_update" AFTER UPDATE ON "Indicator" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Indicator', OLD."code", OLD."name", OLD."nameEn", OLD."aliases", OLD."topic", OLD."unit", OLD."measure", OLD."direction", OLD."additive"), -1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Indicator', NEW."code", NEW."name", NEW."nameEn", NEW."aliases", NEW."topic", NEW."unit", NEW."measure", NEW."direction", NEW."additive"), 1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Indicator_version_delete" AFTER DELETE ON "Indicator" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Indicator', OLD."code", OLD."name", OLD."nameEn", OLD."aliases", OLD."topic", OLD."unit", OLD."measure", OLD."direction", OLD."additive"), -1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
END;

INSERT INTO "DatasetChange" ("content", "count")
SELECT json_array('Region', "code", "name", "nameEn", "level", "parentCode", CAST("population" AS INTEGER), "populationSource", "residents"), COUNT(*) FROM "Region" WHERE TRUE GROUP BY 1;

CREATE TRIGGER "Region_version_insert" AFTER INSERT ON "Region" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Region', NEW."code", NEW."name", NEW."nameEn", NEW."level", NEW."parentCode", CAST(NEW."population" AS INTEGER), NEW."populationSource", NEW."residents"), 1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Region_version_update" AFTER UPDATE ON "Region" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Region', OLD."code", OLD."name", OLD."nameEn", OLD."level", OLD."parentCode", CAST(OLD."population" AS INTEGER), OLD."populationSource", OLD."residents"), -1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Region', NEW."code", NEW."name", NEW."nameEn", NEW."level", NEW."parentCode", CAST(NEW."population" AS INTEGER), NEW."populationSource", NEW."residents"), 1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Region_version_delete" AFTER DELETE ON "Region" BEGIN
    INSERT INTO "DatasetChange" ("content", "count") SELECT json_array('Region', OLD."code", OLD."name", OLD."nameEn", OLD."level", OLD."parentCode", CAST(OLD."population" AS INTEGER), OLD."populationSource", OLD."residents"), -1 WHERE TRUE
    ON CONFLICT ("content") DO UPDATE SET "count" = "count" - 1;
END;
