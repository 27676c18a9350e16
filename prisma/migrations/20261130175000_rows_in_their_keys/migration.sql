-- Rows that are hardly more than their key lie in its index, instead of there and once more in a table.

-- RedefineTable
CREATE TABLE "new_DocumentKey" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    CONSTRAINT "DocumentKey_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_DocumentKey" ("key", "documentId") SELECT "key", "documentId" FROM "DocumentKey";
DROP TABLE "DocumentKey";
ALTER TABLE "new_DocumentKey" RENAME TO "DocumentKey";
CREATE INDEX "DocumentKey_documentId_idx" ON "DocumentKey"("documentId");

-- RedefineTable
CREATE TABLE "new_DocumentIssuer" (
    "documentId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("documentId", "organizationId"),
    CONSTRAINT "DocumentIssuer_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DocumentIssuer_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_DocumentIssuer" ("documentId", "organizationId", "ordinal") SELECT "documentId", "organizationId", "ordinal" FROM "DocumentIssuer";
DROP TABLE "DocumentIssuer";
ALTER TABLE "new_DocumentIssuer" RENAME TO "DocumentIssuer";
CREATE INDEX "DocumentIssuer_organizationId_idx" ON "DocumentIssuer"("organizationId");

-- RedefineTable
CREATE TABLE "new_ReferenceKey" (
    "key" TEXT NOT NULL,
    "referenceId" TEXT NOT NULL,
    "isOpen" BOOLEAN NOT NULL,

    PRIMARY KEY ("key", "isOpen", "referenceId"),
    CONSTRAINT "ReferenceKey_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_ReferenceKey" ("key", "referenceId", "isOpen") SELECT "key", "referenceId", "isOpen" FROM "ReferenceKey";
DROP TABLE "ReferenceKey";
ALTER TABLE "new_ReferenceKey" RENAME TO "ReferenceKey";
CREATE INDEX "ReferenceKey_referenceId_idx" ON "ReferenceKey"("referenceId");

-- RedefineTable
CREATE TABLE "new_FolderFile" (
    "folder" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    PRIMARY KEY ("folder", "fileName", "sha256")
) WITHOUT ROWID;
INSERT INTO "new_FolderFile" ("folder", "fileName", "sha256") SELECT "folder", "fileName", "sha256" FROM "FolderFile";
DROP TABLE "FolderFile";
ALTER TABLE "new_FolderFile" RENAME TO "FolderFile";
CREATE INDEX "FolderFile_sha256_idx" ON "FolderFile"("sha256");

-- RedefineTable
CREATE TABLE "new_TargetLinkCitation" (
    "linkId" TEXT NOT NULL,
    "citationId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("linkId", "citationId"),
    CONSTRAINT "TargetLinkCitation_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "TargetLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TargetLinkCitation_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_TargetLinkCitation" ("linkId", "citationId", "ordinal") SELECT "linkId", "citationId", "ordinal" FROM "TargetLinkCitation";
DROP TABLE "TargetLinkCitation";
ALTER TABLE "new_TargetLinkCitation" RENAME TO "TargetLinkCitation";
CREATE INDEX "TargetLinkCitation_citationId_idx" ON "TargetLinkCitation"("citationId");

-- RedefineTable
CREATE TABLE "new_FindingDocument" (
    "findingId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    PRIMARY KEY ("findingId", "documentId"),
    CONSTRAINT "FindingDocument_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FindingDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_FindingDocument" ("findingId", "documentId") SELECT "findingId", "documentId" FROM "FindingDocument";
DROP TABLE "FindingDocument";
ALTER TABLE "new_FindingDocument" RENAME TO "FindingDocument";
CREATE INDEX "FindingDocument_documentId_idx" ON "FindingDocument"("documentId");

-- RedefineTable
CREATE TABLE "new_FindingTarget" (
    "findingId" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,

    PRIMARY KEY ("findingId", "targetId"),
    CONSTRAINT "FindingTarget_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FindingTarget_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_FindingTarget" ("findingId", "targetId") SELECT "findingId", "targetId" FROM "FindingTarget";
DROP TABLE "FindingTarget";
ALTER TABLE "new_FindingTarget" RENAME TO "FindingTarget";
CREATE INDEX "FindingTarget_targetId_idx" ON "FindingTarget"("targetId");

-- RedefineTable
CREATE TABLE "new_FindingEvidence" (
    "findingId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,

    PRIMARY KEY ("findingId", "evidenceId"),
    CONSTRAINT "FindingEvidence_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FindingEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_FindingEvidence" ("findingId", "evidenceId") SELECT "findingId", "evidenceId" FROM "FindingEvidence";
DROP TABLE "FindingEvidence";
ALTER TABLE "new_FindingEvidence" RENAME TO "FindingEvidence";
CREATE INDEX "FindingEvidence_evidenceId_idx" ON "FindingEvidence"("evidenceId");

-- RedefineTable
CREATE TABLE "new_LinkQueue" (
    "regionCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "changedSince" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("indicatorCode", "year", "regionCode")
) WITHOUT ROWID;
INSERT INTO "new_LinkQueue" ("regionCode", "indicatorCode", "year", "changedSince") SELECT "regionCode", "indicatorCode", "year", "changedSince" FROM "LinkQueue";
DROP TABLE "LinkQueue";
ALTER TABLE "new_LinkQueue" RENAME TO "LinkQueue";

-- RedefineTable
CREATE TABLE "new_MeasureQueue" (
    "regionCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,

    PRIMARY KEY ("regionCode", "indicatorCode")
) WITHOUT ROWID;
INSERT INTO "new_MeasureQueue" ("regionCode", "indicatorCode") SELECT "regionCode", "indicatorCode" FROM "MeasureQueue";
DROP TABLE "MeasureQueue";
ALTER TABLE "new_MeasureQueue" RENAME TO "MeasureQueue";

-- RedefineTable, which triggers name, so that it can't have another name meanwhile.
CREATE TABLE "old_DatasetChange" AS SELECT "content", "count" FROM "DatasetChange";
DROP TABLE "DatasetChange";
CREATE TABLE "DatasetChange" (
    "content" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "DatasetChange" ("content", "count") SELECT "content", "count" FROM "old_DatasetChange";
DROP TABLE "old_DatasetChange";
