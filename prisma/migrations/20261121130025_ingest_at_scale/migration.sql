-- DropIndex
DROP INDEX "Target_indicatorCode_year_idx";

-- AlterTable
ALTER TABLE "TargetLink" ADD COLUMN "contentHash" TEXT;

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN "rowLabel" TEXT;

-- CreateIndex
CREATE INDEX "DocumentIssuer_organizationId_idx" ON "DocumentIssuer"("organizationId");

-- CreateIndex
CREATE INDEX "PlanTable_sectionId_idx" ON "PlanTable"("sectionId");

-- CreateIndex
CREATE INDEX "Task_tableId_idx" ON "Task"("tableId");

-- CreateIndex
CREATE INDEX "Responsibility_organizationId_idx" ON "Responsibility"("organizationId");

-- CreateIndex
CREATE INDEX "Evidence_sectionId_idx" ON "Evidence"("sectionId");

-- CreateIndex
CREATE INDEX "Evidence_tableId_idx" ON "Evidence"("tableId");

-- CreateIndex
CREATE INDEX "Target_indicatorCode_year_regionCode_idx" ON "Target"("indicatorCode", "year", "regionCode");

-- CreateIndex
CREATE INDEX "Target_baselineId_idx" ON "Target"("baselineId");

-- CreateIndex
CREATE INDEX "TargetLink_contentHash_idx" ON "TargetLink"("contentHash");

-- Until now the name of the row stood only in the message: 专栏 1, row “城镇登记失业率”: its cell 2025年 is empty.
UPDATE "Finding"
SET "rowLabel" = substr("message", instr("message", 'row “') + 5, instr("message", '”:') - instr("message", 'row “') - 5)
WHERE "kind" = 'INCOMPLETE_ROW' AND instr("message", 'row “') > 0 AND instr("message", '”:') > instr("message", 'row “');
