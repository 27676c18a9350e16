-- What proves a figure, a task or a citation has its id: no column repeats it. Words that are in one piece and on no page need no span
-- besides their own offsets. Indexes of what is mostly empty leave out what is; those that another one begins with, that only ever
-- named the same run for all goals of a document, or that repeated a whole row, are gone.

-- DropForeignKey
ALTER TABLE "Task" DROP CONSTRAINT "Task_evidenceId_fkey";

-- DropForeignKey
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_evidenceId_fkey";

-- DropForeignKey
ALTER TABLE "Target" DROP CONSTRAINT "Target_evidenceId_fkey";

-- DropForeignKey
ALTER TABLE "Observation" DROP CONSTRAINT "Observation_evidenceId_fkey";

-- DropIndex
DROP INDEX "Section_parentId_idx";

-- DropIndex
DROP INDEX "Task_evidenceId_key";

-- DropIndex
DROP INDEX "Responsibility_sectionId_idx";

-- DropIndex
DROP INDEX "Responsibility_taskId_idx";

-- DropIndex
DROP INDEX "Evidence_tableId_idx";

-- DropIndex
DROP INDEX "Citation_evidenceId_key";

-- DropIndex
DROP INDEX "Target_evidenceId_key";

-- DropIndex
DROP INDEX "Target_documentId_ordinal_idx";

-- DropIndex
DROP INDEX "Target_documentId_status_indicatorCode_year_regionCode_idx";

-- DropIndex
DROP INDEX "Target_taskId_idx";

-- DropIndex
DROP INDEX "Target_runId_idx";

-- DropIndex
DROP INDEX "Target_partOfId_idx";

-- DropIndex
DROP INDEX "Target_baselineId_idx";

-- DropIndex
DROP INDEX "Observation_evidenceId_key";

-- DropIndex
DROP INDEX "Observation_runId_idx";

-- DropIndex
DROP INDEX "Observation_partOfId_idx";

-- DropIndex
DROP INDEX "GoverningStatement_indicatorCode_year_role_regionCode_span__idx";

-- DropIndex
DROP INDEX "GoverningStatement_regionCode_indicatorCode_year_span_role_key";

-- DropIndex
DROP INDEX "TargetLink_downstreamId_kind_id_contentHash_idx";

-- DropIndex
DROP INDEX "Finding_linkId_idx";

-- DropIndex
DROP INDEX "Finding_wholeGoal_idx";

-- DropIndex
DROP INDEX "Finding_subject_idx";

-- DropIndex
DROP INDEX "Revision_version_idx";

-- AlterTable
ALTER TABLE "Task" DROP COLUMN "evidenceId";

-- AlterTable
ALTER TABLE "Citation" DROP COLUMN "evidenceId";

-- AlterTable
ALTER TABLE "Target" DROP COLUMN "evidenceId";

-- AlterTable
ALTER TABLE "Observation" DROP COLUMN "evidenceId";

-- CreateIndex
CREATE INDEX "Section_parentId_idx" ON "Section"("parentId" NULLS FIRST) WHERE ("parentId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Responsibility_sectionId_idx" ON "Responsibility"("sectionId" NULLS FIRST) WHERE ("sectionId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Responsibility_taskId_idx" ON "Responsibility"("taskId" NULLS FIRST) WHERE ("taskId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Evidence_tableId_idx" ON "Evidence"("tableId" NULLS FIRST) WHERE ("tableId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Target_documentId_status_idx" ON "Target"("documentId" NULLS FIRST, "status");

-- CreateIndex
CREATE INDEX "Target_taskId_idx" ON "Target"("taskId" NULLS FIRST) WHERE ("taskId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Target_partOfId_idx" ON "Target"("partOfId" NULLS FIRST) WHERE ("partOfId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Target_baselineId_idx" ON "Target"("baselineId" NULLS FIRST) WHERE ("baselineId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Observation_partOfId_idx" ON "Observation"("partOfId" NULLS FIRST) WHERE ("partOfId" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "GoverningStatement_indicatorCode_year_role_regionCode_span_key" ON "GoverningStatement"("indicatorCode", "year", "role", "regionCode", "span");

-- CreateIndex
CREATE INDEX "TargetLink_downstreamId_kind_idx" ON "TargetLink"("downstreamId", "kind");

-- CreateIndex
CREATE INDEX "Finding_linkId_idx" ON "Finding"("linkId" NULLS FIRST) WHERE ("linkId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Finding_wholeGoal_idx" ON "Finding"("wholeGoal" NULLS FIRST) WHERE ("wholeGoal" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Finding_subject_idx" ON "Finding"("subject" NULLS FIRST) WHERE ("subject" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Revision_version_idx" ON "Revision"("version" NULLS FIRST) WHERE ("version" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_id_fkey" FOREIGN KEY ("id") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_id_fkey" FOREIGN KEY ("id") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_id_fkey" FOREIGN KEY ("id") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_id_fkey" FOREIGN KEY ("id") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Texts without pages: most words are in one piece.
UPDATE "Evidence" SET "spans" = '[]'
WHERE "spans"::text = '[{"page":null,"charStart":' || "charStart" || ',"charEnd":' || "charEnd" || '}]';
