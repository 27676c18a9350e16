-- A document is a character or two in the rows of its grams, instead of a row of thirty bytes in each, and grams are taken by runs, of
-- many documents at once, instead of by triggers row by row. The next run takes those of the documents that are there already.

DROP TRIGGER "Target_grams_insert";
DROP TRIGGER "Target_grams_update";
DROP TRIGGER "Observation_grams_insert";
DROP TRIGGER "Observation_grams_update";
DROP TRIGGER "TextPart_grams_insert";
DROP TRIGGER "TextPart_grams_update";

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

    PRIMARY KEY ("gram", "block")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "TextGram" (
    "gram" TEXT NOT NULL,
    "block" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "documents" TEXT NOT NULL,

    PRIMARY KEY ("gram", "block")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "GramDocument" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "GramQueue" (
    "documentId" TEXT NOT NULL,

    PRIMARY KEY ("documentId")
) WITHOUT ROWID;

-- CreateIndex
CREATE UNIQUE INDEX "GramDocument_documentId_key" ON "GramDocument"("documentId");

INSERT INTO "GramQueue" ("documentId")
SELECT "documentId" FROM "Target" UNION SELECT "documentId" FROM "Observation" UNION SELECT "documentId" FROM "TextPart";

CREATE TRIGGER "Target_grams_insert" AFTER INSERT ON "Target" BEGIN
  INSERT INTO "GramQueue" ("documentId") VALUES (NEW."documentId") ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER "Target_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Target" BEGIN
  INSERT INTO "GramQueue" ("documentId") VALUES (NEW."documentId") ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER "Observation_grams_insert" AFTER INSERT ON "Observation" BEGIN
  INSERT INTO "GramQueue" ("documentId") VALUES (NEW."documentId") ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER "Observation_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Observation" BEGIN
  INSERT INTO "GramQueue" ("documentId") VALUES (NEW."documentId") ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER "TextPart_grams_insert" AFTER INSERT ON "TextPart" BEGIN
  INSERT INTO "GramQueue" ("documentId") VALUES (NEW."documentId") ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER "TextPart_grams_update" AFTER UPDATE OF "text", "documentId" ON "TextPart" BEGIN
  INSERT INTO "GramQueue" ("documentId") VALUES (NEW."documentId") ON CONFLICT DO NOTHING;
END;
