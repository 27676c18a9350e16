-- AlterTable
ALTER TABLE "Finding" ADD COLUMN "subject" TEXT;

-- CreateIndex
CREATE INDEX "Finding_subject_idx" ON "Finding"("subject");

-- CreateTable
CREATE TABLE "MeasureQueue" (
    "regionCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,

    PRIMARY KEY ("regionCode", "indicatorCode")
);
