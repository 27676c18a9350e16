-- A document is a character or two in the rows of its grams, instead of a row of thirty bytes in each, and grams are taken by runs, of
-- many documents at once, instead of by triggers row by row. The next run takes those of the documents that are there already.

DROP TRIGGER "Target_grams_insert" ON "Target";
DROP TRIGGER "Target_grams_update" ON "Target";
DROP TRIGGER "Observation_grams_insert" ON "Observation";
DROP TRIGGER "Observation_grams_update" ON "Observation";
DROP TRIGGER "TextPart_grams_insert" ON "TextPart";
DROP TRIGGER "TextPart_grams_update" ON "TextPart";
DROP FUNCTION "note_grams"();
DROP FUNCTION "note_text_grams"();

-- DropTable
DROP TABLE "DocumentGram";

-- DropTable
DROP TABLE "TextGram";

-- DropTable
DROP TABLE "TextPosition";

-- CreateTable
CREATE TABLE "DocumentGram" (
    "gram" TEXT NOT NULL,
    "block" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "documents" TEXT NOT NULL,

    CONSTRAINT "DocumentGram_pkey" PRIMARY KEY ("gram","block")
);

-- CreateTable
CREATE TABLE "TextGram" (
    "gram" TEXT NOT NULL,
    "block" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "documents" TEXT NOT NULL,

    CONSTRAINT "TextGram_pkey" PRIMARY KEY ("gram","block")
);

-- CreateTable
CREATE TABLE "GramDocument" (
    "number" INTEGER NOT NULL,
    "documentId" TEXT NOT NULL,

    CONSTRAINT "GramDocument_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "GramQueue" (
    "documentId" TEXT NOT NULL,

    CONSTRAINT "GramQueue_pkey" PRIMARY KEY ("documentId")
);

-- CreateIndex
CREATE UNIQUE INDEX "GramDocument_documentId_key" ON "GramDocument"("documentId");

INSERT INTO "GramQueue" ("documentId")
SELECT "documentId" FROM "Target" UNION SELECT "documentId" FROM "Observation" UNION SELECT "documentId" FROM "TextPart";

-- Written anew where it is there, so that what takes the grams of the document waits for the change, or the change for it.
CREATE FUNCTION "queue_grams"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "GramQueue" ("documentId") VALUES (NEW."documentId")
    ON CONFLICT ("documentId") DO UPDATE SET "documentId" = excluded."documentId";
    RETURN NULL;
END $$;

CREATE TRIGGER "Target_grams_insert" AFTER INSERT ON "Target" FOR EACH ROW EXECUTE FUNCTION "queue_grams"();
CREATE TRIGGER "Target_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Target" FOR EACH ROW EXECUTE FUNCTION "queue_grams"();
CREATE TRIGGER "Observation_grams_insert" AFTER INSERT ON "Observation" FOR EACH ROW EXECUTE FUNCTION "queue_grams"();
CREATE TRIGGER "Observation_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Observation" FOR EACH ROW EXECUTE FUNCTION "queue_grams"();
CREATE TRIGGER "TextPart_grams_insert" AFTER INSERT ON "TextPart" FOR EACH ROW EXECUTE FUNCTION "queue_grams"();
CREATE TRIGGER "TextPart_grams_update" AFTER UPDATE OF "text", "documentId" ON "TextPart" FOR EACH ROW EXECUTE FUNCTION "queue_grams"();
