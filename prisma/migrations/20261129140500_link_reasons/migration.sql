-- The reason of a link as a code with its arguments, told in words when it is read. Links of before keep their sentence
-- until they are made again, which their missing hash asks for.
ALTER TABLE "TargetLink" RENAME COLUMN "reason" TO "why";
UPDATE "TargetLink" SET
  "why" = json_object('code', 'as-written', 'args', json_object('message', "why")),
  "contentHash" = NULL;

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN "wholeGoal" TEXT;

-- CreateIndex
CREATE INDEX "Finding_wholeGoal_idx" ON "Finding"("wholeGoal");
