-- From when on what a queued region states may have changed; of what is queued already that is not known.
ALTER TABLE "LinkQueue" ADD COLUMN "changedSince" TEXT NOT NULL DEFAULT '';
-- When the document that governs was signed: what regions above state later does not matter to it.
ALTER TABLE "GoverningStatement" ADD COLUMN "signedOn" TEXT NOT NULL DEFAULT '';
