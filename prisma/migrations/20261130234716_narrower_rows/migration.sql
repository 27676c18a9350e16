-- What proves a figure, a task or a citation has its id: no column repeats it. Words that are in one piece and on no page need no span
-- besides their own offsets. Indexes of what is mostly empty leave out what is; those that another one begins with, that only ever
-- named the same run for all goals of a document, or that repeated a whole row, are gone.

-- DropIndex
DROP INDEX "Evidence_tableId_idx";

-- DropIndex
DROP INDEX "Finding_subject_idx";

-- DropIndex
DROP INDEX "Finding_wholeGoal_idx";

-- DropIndex
DROP INDEX "Finding_linkId_idx";

-- DropIndex
DROP INDEX "GoverningStatement_indicatorCode_year_role_regionCode_span_since_signedOn_idx";

-- DropIndex
DROP INDEX "GoverningStatement_regionCode_indicatorCode_year_span_role_key";

-- DropIndex
DROP INDEX "Responsibility_taskId_idx";

-- DropIndex
DROP INDEX "Responsibility_sectionId_idx";

-- DropIndex
DROP INDEX "Revision_version_idx";

-- DropIndex
DROP INDEX "Section_parentId_idx";

-- DropIndex
DROP INDEX "TargetLink_downstreamId_kind_id_contentHash_idx";

-- RedefineTables
CREATE TABLE "new_Citation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "referenceId" TEXT,
    CONSTRAINT "Citation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Citation_id_fkey" FOREIGN KEY ("id") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Citation" ("fromId", "id", "ordinal", "referenceId", "relation", "toId") SELECT "fromId", "id", "ordinal", "referenceId", "relation", "toId" FROM "Citation";
DROP TABLE "Citation";
ALTER TABLE "new_Citation" RENAME TO "Citation";
CREATE INDEX "Citation_fromId_ordinal_idx" ON "Citation"("fromId", "ordinal");
CREATE INDEX "Citation_toId_idx" ON "Citation"("toId");
CREATE INDEX "Citation_referenceId_idx" ON "Citation"("referenceId");
CREATE TABLE "new_Observation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "regionCode" TEXT,
    "indicatorCode" TEXT,
    "indicatorName" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "value" REAL,
    "low" REAL,
    "high" REAL,
    "ratio" TEXT,
    "unit" TEXT,
    "normalizedValue" REAL,
    "normalizedLow" REAL,
    "normalizedHigh" REAL,
    "per" TEXT,
    "comparator" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "year" INTEGER,
    "spanStart" INTEGER,
    "origin" TEXT NOT NULL,
    "partOfId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "ruleVersion" TEXT NOT NULL,
    "matchRule" TEXT,
    "confidence" REAL NOT NULL,
    "corrected" TEXT,
    "runId" TEXT NOT NULL,
    CONSTRAINT "Observation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Observation_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Observation_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Observation_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Observation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Observation_id_fkey" FOREIGN KEY ("id") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Observation" ("basis", "comparator", "confidence", "corrected", "documentId", "high", "id", "indicatorCode", "indicatorName", "low", "matchRule", "normalizedHigh", "normalizedLow", "normalizedValue", "ordinal", "origin", "partOfId", "per", "printed", "ratio", "regionCode", "rule", "ruleVersion", "runId", "searchText", "sortKey", "spanStart", "unit", "value", "year") SELECT "basis", "comparator", "confidence", "corrected", "documentId", "high", "id", "indicatorCode", "indicatorName", "low", "matchRule", "normalizedHigh", "normalizedLow", "normalizedValue", "ordinal", "origin", "partOfId", "per", "printed", "ratio", "regionCode", "rule", "ruleVersion", "runId", "searchText", "sortKey", "spanStart", "unit", "value", "year" FROM "Observation";
DROP TABLE "Observation";
ALTER TABLE "new_Observation" RENAME TO "Observation";
CREATE INDEX "Observation_documentId_ordinal_idx" ON "Observation"("documentId", "ordinal");
CREATE INDEX "Observation_indicatorCode_year_idx" ON "Observation"("indicatorCode", "year");
CREATE INDEX "Observation_regionCode_indicatorCode_idx" ON "Observation"("regionCode", "indicatorCode");
CREATE INDEX "Observation_sortKey_idx" ON "Observation"("sortKey");
CREATE INDEX "Observation_partOfId_idx" ON "Observation"("partOfId") WHERE "partOfId" IS NOT NULL;
CREATE TABLE "new_Target" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "regionCode" TEXT,
    "status" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'GOAL',
    "indicatorCode" TEXT,
    "indicatorName" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "value" REAL,
    "low" REAL,
    "high" REAL,
    "ratio" TEXT,
    "unit" TEXT,
    "normalizedValue" REAL,
    "normalizedLow" REAL,
    "normalizedHigh" REAL,
    "per" TEXT,
    "comparator" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "year" INTEGER,
    "spanStart" INTEGER,
    "binding" TEXT,
    "origin" TEXT NOT NULL,
    "partOfId" TEXT,
    "taskId" TEXT,
    "baselineId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "ruleVersion" TEXT NOT NULL,
    "matchRule" TEXT,
    "confidence" REAL NOT NULL,
    "corrected" TEXT,
    "runId" TEXT NOT NULL,
    CONSTRAINT "Target_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Target_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Target_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Target_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Target" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Target_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Target_baselineId_fkey" FOREIGN KEY ("baselineId") REFERENCES "Observation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Target_id_fkey" FOREIGN KEY ("id") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Target_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Target" ("baselineId", "basis", "binding", "comparator", "confidence", "corrected", "documentId", "high", "id", "indicatorCode", "indicatorName", "low", "matchRule", "normalizedHigh", "normalizedLow", "normalizedValue", "ordinal", "origin", "partOfId", "per", "printed", "ratio", "regionCode", "role", "rule", "ruleVersion", "runId", "searchText", "sortKey", "spanStart", "status", "taskId", "unit", "value", "year") SELECT "baselineId", "basis", "binding", "comparator", "confidence", "corrected", "documentId", "high", "id", "indicatorCode", "indicatorName", "low", "matchRule", "normalizedHigh", "normalizedLow", "normalizedValue", "ordinal", "origin", "partOfId", "per", "printed", "ratio", "regionCode", "role", "rule", "ruleVersion", "runId", "searchText", "sortKey", "spanStart", "status", "taskId", "unit", "value", "year" FROM "Target";
DROP TABLE "Target";
ALTER TABLE "new_Target" RENAME TO "Target";
CREATE INDEX "Target_documentId_status_idx" ON "Target"("documentId", "status");
CREATE INDEX "Target_indicatorCode_year_regionCode_idx" ON "Target"("indicatorCode", "year", "regionCode");
CREATE INDEX "Target_regionCode_indicatorCode_idx" ON "Target"("regionCode", "indicatorCode");
CREATE INDEX "Target_sortKey_status_idx" ON "Target"("sortKey", "status");
CREATE INDEX "Target_taskId_idx" ON "Target"("taskId") WHERE "taskId" IS NOT NULL;
CREATE INDEX "Target_partOfId_idx" ON "Target"("partOfId") WHERE "partOfId" IS NOT NULL;
CREATE INDEX "Target_baselineId_idx" ON "Target"("baselineId") WHERE "baselineId" IS NOT NULL;
CREATE TABLE "new_Task" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "number" INTEGER,
    "text" TEXT NOT NULL,
    CONSTRAINT "Task_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Task_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "PlanTable" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Task_id_fkey" FOREIGN KEY ("id") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Task" ("documentId", "id", "number", "ordinal", "tableId", "text") SELECT "documentId", "id", "number", "ordinal", "tableId", "text" FROM "Task";
DROP TABLE "Task";
ALTER TABLE "new_Task" RENAME TO "Task";
CREATE INDEX "Task_documentId_ordinal_idx" ON "Task"("documentId", "ordinal");
CREATE INDEX "Task_tableId_idx" ON "Task"("tableId");

-- CreateIndex
CREATE INDEX "Evidence_tableId_idx" ON "Evidence"("tableId") WHERE "tableId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Finding_linkId_idx" ON "Finding"("linkId") WHERE "linkId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Finding_wholeGoal_idx" ON "Finding"("wholeGoal") WHERE "wholeGoal" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Finding_subject_idx" ON "Finding"("subject") WHERE "subject" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "GoverningStatement_indicatorCode_year_role_regionCode_span_key" ON "GoverningStatement"("indicatorCode", "year", "role", "regionCode", "span");

-- CreateIndex
CREATE INDEX "Responsibility_sectionId_idx" ON "Responsibility"("sectionId") WHERE "sectionId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Responsibility_taskId_idx" ON "Responsibility"("taskId") WHERE "taskId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Revision_version_idx" ON "Revision"("version") WHERE "version" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Section_parentId_idx" ON "Section"("parentId") WHERE "parentId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "TargetLink_downstreamId_kind_idx" ON "TargetLink"("downstreamId", "kind");

-- The triggers of the tables that were made anew, as they were.
CREATE TRIGGER "Observation_grams_insert" AFTER INSERT ON "Observation" BEGIN
  INSERT INTO "GramQueue" ("documentId") VALUES (NEW."documentId") ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER "Observation_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Observation" BEGIN
  INSERT INTO "GramQueue" ("documentId") VALUES (NEW."documentId") ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER "Target_count_delete" AFTER DELETE ON "Target" BEGIN
    UPDATE "TargetCount" SET "count" = "count" - 1 WHERE ("dimension", "key", "status") IN (VALUES
        ('', '', OLD."status"), ('REGION', COALESCE(OLD."regionCode", ''), OLD."status"), ('INDICATOR', COALESCE(OLD."indicatorCode", ''), OLD."status"), ('YEAR', COALESCE(CAST(OLD."year" AS TEXT), ''), OLD."status"));
    DELETE FROM "TargetCount" WHERE "count" = 0 AND ("dimension", "key", "status") IN (VALUES
        ('', '', OLD."status"), ('REGION', COALESCE(OLD."regionCode", ''), OLD."status"), ('INDICATOR', COALESCE(OLD."indicatorCode", ''), OLD."status"), ('YEAR', COALESCE(CAST(OLD."year" AS TEXT), ''), OLD."status"));
END;
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
CREATE TRIGGER "Target_grams_insert" AFTER INSERT ON "Target" BEGIN
  INSERT INTO "GramQueue" ("documentId") VALUES (NEW."documentId") ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER "Target_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Target" BEGIN
  INSERT INTO "GramQueue" ("documentId") VALUES (NEW."documentId") ON CONFLICT DO NOTHING;
END;

-- Texts without pages: most words are in one piece.
UPDATE "Evidence" SET "spans" = '[]'
WHERE "spans" = '[{"page":null,"charStart":' || "charStart" || ',"charEnd":' || "charEnd" || '}]';
