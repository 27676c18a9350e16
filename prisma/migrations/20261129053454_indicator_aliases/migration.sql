-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN "aliases" JSONB;
