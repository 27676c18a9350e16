-- CreateTable
CREATE TABLE "GoverningStatement" (
    "targetId" TEXT NOT NULL PRIMARY KEY,
    "regionCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    CONSTRAINT "GoverningStatement_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LinkQueue" (
    "regionCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,

    PRIMARY KEY ("indicatorCode", "year", "regionCode")
);

-- CreateTable
CREATE TABLE "TargetLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "basis" TEXT,
    "upstreamId" TEXT NOT NULL,
    "downstreamId" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "marginal" BOOLEAN NOT NULL,
    "difference" REAL,
    "share" REAL,
    "intensity" REAL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "TargetLink_upstreamId_fkey" FOREIGN KEY ("upstreamId") REFERENCES "Target" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TargetLink_downstreamId_fkey" FOREIGN KEY ("downstreamId") REFERENCES "Target" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TargetLinkCitation" (
    "linkId" TEXT NOT NULL,
    "citationId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("linkId", "citationId"),
    CONSTRAINT "TargetLinkCitation_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "TargetLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TargetLinkCitation_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Finding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "linkId" TEXT,
    CONSTRAINT "Finding_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Finding_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "TargetLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Finding" ("documentId", "id", "kind", "message", "ordinal", "severity") SELECT "documentId", "id", "kind", "message", "ordinal", "severity" FROM "Finding";
DROP TABLE "Finding";
ALTER TABLE "new_Finding" RENAME TO "Finding";
CREATE INDEX "Finding_documentId_ordinal_idx" ON "Finding"("documentId", "ordinal");
CREATE INDEX "Finding_kind_idx" ON "Finding"("kind");
CREATE INDEX "Finding_linkId_idx" ON "Finding"("linkId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "GoverningStatement_indicatorCode_year_idx" ON "GoverningStatement"("indicatorCode", "year");

-- CreateIndex
CREATE UNIQUE INDEX "GoverningStatement_regionCode_indicatorCode_year_key" ON "GoverningStatement"("regionCode", "indicatorCode", "year");

-- CreateIndex
CREATE INDEX "TargetLink_upstreamId_kind_idx" ON "TargetLink"("upstreamId", "kind");

-- CreateIndex
CREATE INDEX "TargetLink_downstreamId_kind_idx" ON "TargetLink"("downstreamId", "kind");

-- CreateIndex
CREATE INDEX "TargetLinkCitation_citationId_idx" ON "TargetLinkCitation"("citationId");
