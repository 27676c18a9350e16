-- AlterTable
ALTER TABLE "Finding" ADD COLUMN "code" TEXT;
ALTER TABLE "Finding" ADD COLUMN "messageZh" TEXT;
