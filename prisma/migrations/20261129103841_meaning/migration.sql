-- AlterTable
ALTER TABLE "Target" ADD COLUMN "role" TEXT NOT NULL DEFAULT 'GOAL';

-- AlterTable
ALTER TABLE "GoverningStatement" ADD COLUMN "span" TEXT NOT NULL DEFAULT '';
ALTER TABLE "GoverningStatement" ADD COLUMN "role" TEXT NOT NULL DEFAULT 'GOAL';
ALTER TABLE "GoverningStatement" ADD COLUMN "since" TEXT NOT NULL DEFAULT '';

-- DropIndex
DROP INDEX "GoverningStatement_regionCode_indicatorCode_year_key";

-- CreateIndex
CREATE UNIQUE INDEX "GoverningStatement_regionCode_indicatorCode_year_span_role_key" ON "GoverningStatement"("regionCode", "indicatorCode", "year", "span", "role");
