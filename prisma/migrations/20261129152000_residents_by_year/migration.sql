-- Residents of other years than that of the census.
ALTER TABLE "Region" ADD COLUMN "residents" JSONB;
