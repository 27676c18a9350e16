-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "level" TEXT NOT NULL,
    "parentCode" TEXT,
    "population" REAL,
    "populationSource" TEXT,
    CONSTRAINT "Region_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Region" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "regionCode" TEXT,
    CONSTRAINT "Organization_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region" ("code") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "normalizedTitle" TEXT NOT NULL,
    "noticeTitle" TEXT,
    "documentNumber" TEXT,
    "kind" TEXT NOT NULL,
    "field" TEXT,
    "status" TEXT NOT NULL,
    "issuedOn" TEXT,
    "regionCode" TEXT,
    "periodStart" INTEGER,
    "periodEnd" INTEGER,
    "currentSourceId" TEXT,
    "contentHash" TEXT,
    "runId" TEXT,
    CONSTRAINT "Document_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Document_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Document_currentSourceId_fkey" FOREIGN KEY ("currentSourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DocumentKey" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    CONSTRAINT "DocumentKey_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DocumentIssuer" (
    "documentId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("documentId", "organizationId"),
    CONSTRAINT "DocumentIssuer_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DocumentIssuer_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "byteLength" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "pageCount" INTEGER,
    "fingerprint" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    CONSTRAINT "Source_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Source_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Section" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "parentId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "depth" INTEGER NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "label" TEXT,
    "text" TEXT NOT NULL,
    "charStart" INTEGER NOT NULL,
    "charEnd" INTEGER NOT NULL,
    "pageStart" INTEGER,
    CONSTRAINT "Section_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Section_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Section" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanTable" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "sectionId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT,
    "title" TEXT,
    "kind" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "rows" JSONB NOT NULL,
    "page" INTEGER,
    "charStart" INTEGER NOT NULL,
    "charEnd" INTEGER NOT NULL,
    CONSTRAINT "PlanTable_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanTable_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "number" INTEGER,
    "text" TEXT NOT NULL,
    CONSTRAINT "Task_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Task_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "PlanTable" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Task_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Responsibility" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organizationId" TEXT NOT NULL,
    "sectionId" TEXT,
    "taskId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "lead" BOOLEAN NOT NULL,
    CONSTRAINT "Responsibility_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Responsibility_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Responsibility_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "sectionId" TEXT,
    "tableId" TEXT,
    "row" INTEGER,
    "quote" TEXT NOT NULL,
    "charStart" INTEGER,
    "charEnd" INTEGER,
    "spans" JSONB NOT NULL,
    "sourceUrl" TEXT,
    "accessedOn" TEXT,
    CONSTRAINT "Evidence_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Evidence_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Evidence_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "PlanTable" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    CONSTRAINT "Citation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Citation_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Indicator" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "topic" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "additive" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "regionCode" TEXT,
    "status" TEXT NOT NULL,
    "indicatorCode" TEXT,
    "indicatorName" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "value" REAL,
    "low" REAL,
    "high" REAL,
    "ratio" TEXT,
    "unit" TEXT,
    "normalizedValue" REAL,
    "normalizedLow" REAL,
    "normalizedHigh" REAL,
    "per" TEXT,
    "comparator" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "year" INTEGER,
    "binding" TEXT,
    "origin" TEXT NOT NULL,
    "partOfId" TEXT,
    "taskId" TEXT,
    "baselineId" TEXT,
    "evidenceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "ruleVersion" TEXT NOT NULL,
    "matchRule" TEXT,
    "confidence" REAL NOT NULL,
    "runId" TEXT NOT NULL,
    CONSTRAINT "Target_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Target_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Target_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Target_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Target" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Target_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Target_baselineId_fkey" FOREIGN KEY ("baselineId") REFERENCES "Observation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Target_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Target_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "regionCode" TEXT,
    "indicatorCode" TEXT,
    "indicatorName" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "value" REAL,
    "low" REAL,
    "high" REAL,
    "ratio" TEXT,
    "unit" TEXT,
    "normalizedValue" REAL,
    "normalizedLow" REAL,
    "normalizedHigh" REAL,
    "per" TEXT,
    "comparator" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "year" INTEGER,
    "origin" TEXT NOT NULL,
    "partOfId" TEXT,
    "evidenceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "ruleVersion" TEXT NOT NULL,
    "matchRule" TEXT,
    "confidence" REAL NOT NULL,
    "runId" TEXT NOT NULL,
    CONSTRAINT "Observation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Observation_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Observation_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator" ("code") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Observation_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Observation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Observation_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Observation_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    CONSTRAINT "Finding_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FindingDocument" (
    "findingId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    PRIMARY KEY ("findingId", "documentId"),
    CONSTRAINT "FindingDocument_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FindingDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FindingTarget" (
    "findingId" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,

    PRIMARY KEY ("findingId", "targetId"),
    CONSTRAINT "FindingTarget_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FindingTarget_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FindingEvidence" (
    "findingId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,

    PRIMARY KEY ("findingId", "evidenceId"),
    CONSTRAINT "FindingEvidence_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FindingEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EtlRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "startedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "fingerprint" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "EtlRunItem" (
    "runId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sourceFile" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "documentId" TEXT,
    "failure" TEXT,
    "error" TEXT,
    "targetsAdded" INTEGER NOT NULL,
    "targetsChanged" INTEGER NOT NULL,
    "targetsRemoved" INTEGER NOT NULL,
    "observationsAdded" INTEGER NOT NULL,
    "observationsChanged" INTEGER NOT NULL,
    "observationsRemoved" INTEGER NOT NULL,

    PRIMARY KEY ("runId", "ordinal"),
    CONSTRAINT "EtlRunItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EtlRunItem_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Dataset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" TEXT NOT NULL,
    "updatedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "Region_parentCode_idx" ON "Region"("parentCode");

-- CreateIndex
CREATE INDEX "Region_level_idx" ON "Region"("level");

-- CreateIndex
CREATE UNIQUE INDEX "Document_currentSourceId_key" ON "Document"("currentSourceId");

-- CreateIndex
CREATE INDEX "Document_status_idx" ON "Document"("status");

-- CreateIndex
CREATE INDEX "Document_regionCode_idx" ON "Document"("regionCode");

-- CreateIndex
CREATE INDEX "DocumentKey_documentId_idx" ON "DocumentKey"("documentId");

-- CreateIndex
CREATE INDEX "Source_sha256_idx" ON "Source"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Source_documentId_fileName_key" ON "Source"("documentId", "fileName");

-- CreateIndex
CREATE INDEX "Section_documentId_ordinal_idx" ON "Section"("documentId", "ordinal");

-- CreateIndex
CREATE INDEX "Section_parentId_idx" ON "Section"("parentId");

-- CreateIndex
CREATE INDEX "PlanTable_documentId_ordinal_idx" ON "PlanTable"("documentId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Task_evidenceId_key" ON "Task"("evidenceId");

-- CreateIndex
CREATE INDEX "Task_documentId_ordinal_idx" ON "Task"("documentId", "ordinal");

-- CreateIndex
CREATE INDEX "Responsibility_sectionId_idx" ON "Responsibility"("sectionId");

-- CreateIndex
CREATE INDEX "Responsibility_taskId_idx" ON "Responsibility"("taskId");

-- CreateIndex
CREATE INDEX "Evidence_documentId_idx" ON "Evidence"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_evidenceId_key" ON "Citation"("evidenceId");

-- CreateIndex
CREATE INDEX "Citation_fromId_ordinal_idx" ON "Citation"("fromId", "ordinal");

-- CreateIndex
CREATE INDEX "Citation_toId_idx" ON "Citation"("toId");

-- CreateIndex
CREATE INDEX "Indicator_topic_idx" ON "Indicator"("topic");

-- CreateIndex
CREATE UNIQUE INDEX "Target_evidenceId_key" ON "Target"("evidenceId");

-- CreateIndex
CREATE INDEX "Target_documentId_ordinal_idx" ON "Target"("documentId", "ordinal");

-- CreateIndex
CREATE INDEX "Target_indicatorCode_year_idx" ON "Target"("indicatorCode", "year");

-- CreateIndex
CREATE INDEX "Target_regionCode_indicatorCode_idx" ON "Target"("regionCode", "indicatorCode");

-- CreateIndex
CREATE INDEX "Target_sortKey_idx" ON "Target"("sortKey");

-- CreateIndex
CREATE INDEX "Target_taskId_idx" ON "Target"("taskId");

-- CreateIndex
CREATE INDEX "Target_partOfId_idx" ON "Target"("partOfId");

-- CreateIndex
CREATE UNIQUE INDEX "Observation_evidenceId_key" ON "Observation"("evidenceId");

-- CreateIndex
CREATE INDEX "Observation_documentId_ordinal_idx" ON "Observation"("documentId", "ordinal");

-- CreateIndex
CREATE INDEX "Observation_indicatorCode_year_idx" ON "Observation"("indicatorCode", "year");

-- CreateIndex
CREATE INDEX "Observation_regionCode_indicatorCode_idx" ON "Observation"("regionCode", "indicatorCode");

-- CreateIndex
CREATE INDEX "Observation_sortKey_idx" ON "Observation"("sortKey");

-- CreateIndex
CREATE INDEX "Observation_partOfId_idx" ON "Observation"("partOfId");

-- CreateIndex
CREATE INDEX "Finding_documentId_ordinal_idx" ON "Finding"("documentId", "ordinal");

-- CreateIndex
CREATE INDEX "Finding_kind_idx" ON "Finding"("kind");

-- CreateIndex
CREATE INDEX "FindingDocument_documentId_idx" ON "FindingDocument"("documentId");

-- CreateIndex
CREATE INDEX "FindingTarget_targetId_idx" ON "FindingTarget"("targetId");

-- CreateIndex
CREATE INDEX "FindingEvidence_evidenceId_idx" ON "FindingEvidence"("evidenceId");

-- CreateIndex
CREATE INDEX "EtlRun_startedAt_idx" ON "EtlRun"("startedAt");

-- CreateIndex
CREATE INDEX "EtlRunItem_documentId_idx" ON "EtlRunItem"("documentId");
