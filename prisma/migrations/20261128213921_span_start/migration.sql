-- AlterTable
ALTER TABLE "Target" ADD COLUMN "spanStart" INTEGER;

-- AlterTable
ALTER TABLE "Observation" ADD COLUMN "spanStart" INTEGER;
