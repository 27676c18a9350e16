-- CreateTable
CREATE TABLE "TextPart" (
    "sortKey" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "sectionId" TEXT,
    "text" TEXT NOT NULL,
    "runs" JSONB NOT NULL,
    CONSTRAINT "TextPart_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TextPart_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TextGram" (
    "gram" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    PRIMARY KEY ("gram", "documentId")
) WITHOUT ROWID;

-- CreateIndex
CREATE INDEX "TextPart_documentId_idx" ON "TextPart"("documentId");

-- CreateIndex
CREATE INDEX "TextPart_sectionId_idx" ON "TextPart"("sectionId");

-- A part has at most 2000 characters, so that no gram lies beyond the positions.
CREATE TRIGGER "TextPart_grams_insert" AFTER INSERT ON "TextPart" BEGIN
  INSERT INTO "TextGram" ("gram", "documentId")
  SELECT substr(NEW."text", "n", 2), NEW."documentId" FROM "TextPosition" WHERE "n" < length(NEW."text")
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER "TextPart_grams_update" AFTER UPDATE OF "text", "documentId" ON "TextPart" BEGIN
  INSERT INTO "TextGram" ("gram", "documentId")
  SELECT substr(NEW."text", "n", 2), NEW."documentId" FROM "TextPosition" WHERE "n" < length(NEW."text")
  ON CONFLICT DO NOTHING;
END;
