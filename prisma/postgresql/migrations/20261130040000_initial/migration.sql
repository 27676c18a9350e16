-- CreateTable
CREATE TABLE "Region" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "level" TEXT NOT NULL,
    "parentCode" TEXT,
    "population" DOUBLE PRECISION,
    "populationSource" TEXT,
    "residents" JSON,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "regionCode" TEXT,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL,
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

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentKey" (
    "key" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    CONSTRAINT "DocumentKey_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Reference" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "isOwn" BOOLEAN NOT NULL,
    "isOpen" BOOLEAN NOT NULL,
    "numberKey" TEXT,
    "titleKeys" JSON NOT NULL,
    "region" TEXT,
    "placed" BOOLEAN NOT NULL,
    "dated" BOOLEAN NOT NULL,
    "told" JSON,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferenceKey" (
    "key" TEXT NOT NULL,
    "referenceId" TEXT NOT NULL,
    "isOpen" BOOLEAN NOT NULL,

    CONSTRAINT "ReferenceKey_pkey" PRIMARY KEY ("key","isOpen","referenceId")
);

-- CreateTable
CREATE TABLE "FormerId" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "currentType" TEXT NOT NULL,
    "currentId" TEXT NOT NULL,

    CONSTRAINT "FormerId_pkey" PRIMARY KEY ("id","type")
);

-- CreateTable
CREATE TABLE "DocumentIssuer" (
    "documentId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "DocumentIssuer_pkey" PRIMARY KEY ("documentId","organizationId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "url" TEXT,
    "addedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced" BOOLEAN NOT NULL DEFAULT false,
    "accepted" BOOLEAN NOT NULL DEFAULT false,
    "format" TEXT NOT NULL,
    "byteLength" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "pageCount" INTEGER,
    "fingerprint" TEXT NOT NULL,
    "referenceId" TEXT,
    "runId" TEXT NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reading" (
    "sourceId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "figures" JSON,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("sourceId")
);

-- CreateTable
CREATE TABLE "FolderFile" (
    "folder" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "FolderFile_pkey" PRIMARY KEY ("folder","fileName","sha256")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" TEXT NOT NULL,
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

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanTable" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "sectionId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT,
    "title" TEXT,
    "kind" TEXT NOT NULL,
    "columns" JSON NOT NULL,
    "rows" JSON NOT NULL,
    "page" INTEGER,
    "charStart" INTEGER NOT NULL,
    "charEnd" INTEGER NOT NULL,

    CONSTRAINT "PlanTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "number" INTEGER,
    "text" TEXT NOT NULL,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Responsibility" (
    "id" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "sectionId" TEXT,
    "taskId" TEXT,
    "ordinal" INTEGER NOT NULL,
    "lead" BOOLEAN NOT NULL,

    CONSTRAINT "Responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "sectionId" TEXT,
    "tableId" TEXT,
    "row" INTEGER,
    "quote" TEXT NOT NULL,
    "charStart" INTEGER,
    "charEnd" INTEGER,
    "spans" JSON NOT NULL,
    "sourceUrl" TEXT,
    "accessedOn" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "referenceId" TEXT,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "aliases" JSON,
    "topic" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "additive" BOOLEAN NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "regionCode" TEXT,
    "status" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'GOAL',
    "indicatorCode" TEXT,
    "indicatorName" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "ratio" TEXT,
    "unit" TEXT,
    "normalizedValue" DOUBLE PRECISION,
    "normalizedLow" DOUBLE PRECISION,
    "normalizedHigh" DOUBLE PRECISION,
    "per" TEXT,
    "comparator" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "year" INTEGER,
    "spanStart" INTEGER,
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
    "confidence" DOUBLE PRECISION NOT NULL,
    "corrected" TEXT,
    "runId" TEXT NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "regionCode" TEXT,
    "indicatorCode" TEXT,
    "indicatorName" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "ratio" TEXT,
    "unit" TEXT,
    "normalizedValue" DOUBLE PRECISION,
    "normalizedLow" DOUBLE PRECISION,
    "normalizedHigh" DOUBLE PRECISION,
    "per" TEXT,
    "comparator" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "year" INTEGER,
    "spanStart" INTEGER,
    "origin" TEXT NOT NULL,
    "partOfId" TEXT,
    "evidenceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "ruleVersion" TEXT NOT NULL,
    "matchRule" TEXT,
    "confidence" DOUBLE PRECISION NOT NULL,
    "corrected" TEXT,
    "runId" TEXT NOT NULL,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentGram" (
    "gram" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    CONSTRAINT "DocumentGram_pkey" PRIMARY KEY ("gram","documentId")
);

-- CreateTable
CREATE TABLE "TextPart" (
    "sortKey" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "sectionId" TEXT,
    "text" TEXT NOT NULL,
    "runs" JSON NOT NULL,

    CONSTRAINT "TextPart_pkey" PRIMARY KEY ("sortKey")
);

-- CreateTable
CREATE TABLE "TextGram" (
    "gram" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    CONSTRAINT "TextGram_pkey" PRIMARY KEY ("gram","documentId")
);

-- CreateTable
CREATE TABLE "TextPosition" (
    "n" INTEGER NOT NULL,

    CONSTRAINT "TextPosition_pkey" PRIMARY KEY ("n")
);

-- CreateTable
CREATE TABLE "GoverningStatement" (
    "targetId" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "span" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT 'GOAL',
    "since" TEXT NOT NULL DEFAULT '',
    "signedOn" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "GoverningStatement_pkey" PRIMARY KEY ("targetId")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "folder" TEXT,
    "file" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "meant" TEXT,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CorrectionOutcome" (
    "correctionId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "code" TEXT,
    "message" TEXT,
    "messageZh" TEXT,

    CONSTRAINT "CorrectionOutcome_pkey" PRIMARY KEY ("correctionId","documentId")
);

-- CreateTable
CREATE TABLE "FormerFile" (
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,

    CONSTRAINT "FormerFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "CorrectionFolder" (
    "folder" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "CorrectionFolder_pkey" PRIMARY KEY ("folder")
);

-- CreateTable
CREATE TABLE "LinkQueue" (
    "regionCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "changedSince" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LinkQueue_pkey" PRIMARY KEY ("indicatorCode","year","regionCode")
);

-- CreateTable
CREATE TABLE "MeasureQueue" (
    "regionCode" TEXT NOT NULL,
    "indicatorCode" TEXT NOT NULL,

    CONSTRAINT "MeasureQueue_pkey" PRIMARY KEY ("regionCode","indicatorCode")
);

-- CreateTable
CREATE TABLE "TargetLink" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "basis" TEXT,
    "upstreamId" TEXT NOT NULL,
    "downstreamId" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "marginal" BOOLEAN NOT NULL,
    "difference" DOUBLE PRECISION,
    "share" DOUBLE PRECISION,
    "intensity" DOUBLE PRECISION,
    "why" TEXT NOT NULL,
    "contentHash" TEXT,

    CONSTRAINT "TargetLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TargetLinkCitation" (
    "linkId" TEXT NOT NULL,
    "citationId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "TargetLinkCitation_pkey" PRIMARY KEY ("linkId","citationId")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "code" TEXT,
    "message" TEXT NOT NULL,
    "messageZh" TEXT,
    "linkId" TEXT,
    "wholeGoal" TEXT,
    "subject" TEXT,
    "rowLabel" TEXT,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingReview" (
    "findingId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "message" TEXT NOT NULL,
    "messageZh" TEXT,

    CONSTRAINT "FindingReview_pkey" PRIMARY KEY ("findingId")
);

-- CreateTable
CREATE TABLE "ReviewedFinding" (
    "findingId" TEXT NOT NULL,

    CONSTRAINT "ReviewedFinding_pkey" PRIMARY KEY ("findingId")
);

-- CreateTable
CREATE TABLE "FindingDocument" (
    "findingId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    CONSTRAINT "FindingDocument_pkey" PRIMARY KEY ("findingId","documentId")
);

-- CreateTable
CREATE TABLE "FindingTarget" (
    "findingId" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,

    CONSTRAINT "FindingTarget_pkey" PRIMARY KEY ("findingId","targetId")
);

-- CreateTable
CREATE TABLE "FindingEvidence" (
    "findingId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,

    CONSTRAINT "FindingEvidence_pkey" PRIMARY KEY ("findingId","evidenceId")
);

-- CreateTable
CREATE TABLE "EtlRun" (
    "id" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),
    "fingerprint" TEXT NOT NULL,
    "startedBy" TEXT,
    "version" TEXT,

    CONSTRAINT "EtlRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EtlRunItem" (
    "runId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sourceFile" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "documentId" TEXT,
    "sameAs" TEXT,
    "failure" TEXT,
    "error" TEXT,
    "targetsAdded" INTEGER NOT NULL,
    "targetsChanged" INTEGER NOT NULL,
    "targetsRemoved" INTEGER NOT NULL,
    "observationsAdded" INTEGER NOT NULL,
    "observationsChanged" INTEGER NOT NULL,
    "observationsRemoved" INTEGER NOT NULL,

    CONSTRAINT "EtlRunItem_pkey" PRIMARY KEY ("runId","ordinal")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "cause" TEXT NOT NULL,
    "why" TEXT,
    "runId" TEXT,
    "by" TEXT,
    "key" TEXT,
    "version" TEXT,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rowType" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "told" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "documentId" TEXT,
    "fields" JSON NOT NULL,
    "undo" JSON,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dataset" (
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3),
    "pending" BOOLEAN NOT NULL DEFAULT false,
    "sum" TEXT NOT NULL DEFAULT '0',

    CONSTRAINT "Dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatasetChange" (
    "content" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "DatasetChange_pkey" PRIMARY KEY ("content")
);

-- CreateTable
CREATE TABLE "RunLock" (
    "id" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "heartbeatAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RunLock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Region_parentCode_idx" ON "Region"("parentCode" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Region_level_idx" ON "Region"("level");

-- CreateIndex
CREATE UNIQUE INDEX "Document_currentSourceId_key" ON "Document"("currentSourceId");

-- CreateIndex
CREATE INDEX "Document_status_idx" ON "Document"("status");

-- CreateIndex
CREATE INDEX "Document_regionCode_idx" ON "Document"("regionCode" NULLS FIRST);

-- CreateIndex
CREATE INDEX "DocumentKey_documentId_idx" ON "DocumentKey"("documentId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Reference_documentId_idx" ON "Reference"("documentId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "ReferenceKey_referenceId_idx" ON "ReferenceKey"("referenceId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "FormerId_currentId_idx" ON "FormerId"("currentId");

-- CreateIndex
CREATE INDEX "DocumentIssuer_organizationId_idx" ON "DocumentIssuer"("organizationId");

-- CreateIndex
CREATE INDEX "Source_fileName_idx" ON "Source"("fileName");

-- CreateIndex
CREATE INDEX "Source_sha256_idx" ON "Source"("sha256");

-- CreateIndex
CREATE INDEX "Source_fingerprint_idx" ON "Source"("fingerprint");

-- CreateIndex
CREATE INDEX "Source_referenceId_idx" ON "Source"("referenceId" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "Source_documentId_fileName_sha256_key" ON "Source"("documentId", "fileName", "sha256");

-- CreateIndex
CREATE INDEX "FolderFile_sha256_idx" ON "FolderFile"("sha256");

-- CreateIndex
CREATE INDEX "Section_documentId_ordinal_idx" ON "Section"("documentId" NULLS FIRST, "ordinal");

-- CreateIndex
CREATE INDEX "Section_parentId_idx" ON "Section"("parentId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "PlanTable_documentId_ordinal_idx" ON "PlanTable"("documentId" NULLS FIRST, "ordinal");

-- CreateIndex
CREATE INDEX "PlanTable_sectionId_idx" ON "PlanTable"("sectionId" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "Task_evidenceId_key" ON "Task"("evidenceId");

-- CreateIndex
CREATE INDEX "Task_documentId_ordinal_idx" ON "Task"("documentId" NULLS FIRST, "ordinal");

-- CreateIndex
CREATE INDEX "Task_tableId_idx" ON "Task"("tableId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Responsibility_sectionId_idx" ON "Responsibility"("sectionId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Responsibility_taskId_idx" ON "Responsibility"("taskId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Responsibility_organizationId_idx" ON "Responsibility"("organizationId");

-- CreateIndex
CREATE INDEX "Evidence_documentId_idx" ON "Evidence"("documentId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Evidence_sectionId_idx" ON "Evidence"("sectionId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Evidence_tableId_idx" ON "Evidence"("tableId" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "Citation_evidenceId_key" ON "Citation"("evidenceId");

-- CreateIndex
CREATE INDEX "Citation_fromId_ordinal_idx" ON "Citation"("fromId", "ordinal");

-- CreateIndex
CREATE INDEX "Citation_toId_idx" ON "Citation"("toId");

-- CreateIndex
CREATE INDEX "Citation_referenceId_idx" ON "Citation"("referenceId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Indicator_topic_idx" ON "Indicator"("topic");

-- CreateIndex
CREATE UNIQUE INDEX "Target_evidenceId_key" ON "Target"("evidenceId");

-- CreateIndex
CREATE INDEX "Target_documentId_ordinal_idx" ON "Target"("documentId" NULLS FIRST, "ordinal");

-- CreateIndex
CREATE INDEX "Target_documentId_status_indicatorCode_year_regionCode_idx" ON "Target"("documentId" NULLS FIRST, "status", "indicatorCode" NULLS FIRST, "year" NULLS FIRST, "regionCode" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Target_indicatorCode_year_regionCode_idx" ON "Target"("indicatorCode" NULLS FIRST, "year" NULLS FIRST, "regionCode" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Target_regionCode_indicatorCode_idx" ON "Target"("regionCode" NULLS FIRST, "indicatorCode" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Target_sortKey_status_idx" ON "Target"("sortKey", "status");

-- CreateIndex
CREATE INDEX "Target_taskId_idx" ON "Target"("taskId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Target_runId_idx" ON "Target"("runId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Target_partOfId_idx" ON "Target"("partOfId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Target_baselineId_idx" ON "Target"("baselineId" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "Observation_evidenceId_key" ON "Observation"("evidenceId");

-- CreateIndex
CREATE INDEX "Observation_documentId_ordinal_idx" ON "Observation"("documentId" NULLS FIRST, "ordinal");

-- CreateIndex
CREATE INDEX "Observation_indicatorCode_year_idx" ON "Observation"("indicatorCode" NULLS FIRST, "year" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Observation_regionCode_indicatorCode_idx" ON "Observation"("regionCode" NULLS FIRST, "indicatorCode" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Observation_sortKey_idx" ON "Observation"("sortKey");

-- CreateIndex
CREATE INDEX "Observation_runId_idx" ON "Observation"("runId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Observation_partOfId_idx" ON "Observation"("partOfId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "TextPart_documentId_idx" ON "TextPart"("documentId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "TextPart_sectionId_idx" ON "TextPart"("sectionId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "GoverningStatement_indicatorCode_year_role_regionCode_span__idx" ON "GoverningStatement"("indicatorCode" NULLS FIRST, "year" NULLS FIRST, "role", "regionCode" NULLS FIRST, "span", "since", "signedOn");

-- CreateIndex
CREATE UNIQUE INDEX "GoverningStatement_regionCode_indicatorCode_year_span_role_key" ON "GoverningStatement"("regionCode", "indicatorCode", "year", "span", "role");

-- CreateIndex
CREATE INDEX "Correction_folder_idx" ON "Correction"("folder" NULLS FIRST);

-- CreateIndex
CREATE INDEX "CorrectionOutcome_documentId_idx" ON "CorrectionOutcome"("documentId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "TargetLink_upstreamId_kind_idx" ON "TargetLink"("upstreamId", "kind");

-- CreateIndex
CREATE INDEX "TargetLink_downstreamId_kind_id_contentHash_idx" ON "TargetLink"("downstreamId", "kind", "id", "contentHash" NULLS FIRST);

-- CreateIndex
CREATE INDEX "TargetLinkCitation_citationId_idx" ON "TargetLinkCitation"("citationId");

-- CreateIndex
CREATE INDEX "Finding_documentId_ordinal_idx" ON "Finding"("documentId" NULLS FIRST, "ordinal");

-- CreateIndex
CREATE INDEX "Finding_kind_idx" ON "Finding"("kind");

-- CreateIndex
CREATE INDEX "Finding_linkId_idx" ON "Finding"("linkId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Finding_wholeGoal_idx" ON "Finding"("wholeGoal" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Finding_subject_idx" ON "Finding"("subject" NULLS FIRST);

-- CreateIndex
CREATE INDEX "FindingReview_documentId_idx" ON "FindingReview"("documentId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "FindingReview_state_idx" ON "FindingReview"("state");

-- CreateIndex
CREATE INDEX "FindingDocument_documentId_idx" ON "FindingDocument"("documentId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "FindingTarget_targetId_idx" ON "FindingTarget"("targetId");

-- CreateIndex
CREATE INDEX "FindingEvidence_evidenceId_idx" ON "FindingEvidence"("evidenceId");

-- CreateIndex
CREATE INDEX "EtlRun_startedAt_idx" ON "EtlRun"("startedAt");

-- CreateIndex
CREATE INDEX "EtlRunItem_documentId_idx" ON "EtlRunItem"("documentId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Revision_runId_idx" ON "Revision"("runId" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Revision_version_idx" ON "Revision"("version" NULLS FIRST);

-- CreateIndex
CREATE INDEX "Change_told_id_idx" ON "Change"("told", "id");

-- CreateIndex
CREATE INDEX "Change_rowId_idx" ON "Change"("rowId");

-- CreateIndex
CREATE INDEX "Change_documentId_idx" ON "Change"("documentId" NULLS FIRST);

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_currentSourceId_fkey" FOREIGN KEY ("currentSourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentKey" ADD CONSTRAINT "DocumentKey_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferenceKey" ADD CONSTRAINT "ReferenceKey_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentIssuer" ADD CONSTRAINT "DocumentIssuer_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentIssuer" ADD CONSTRAINT "DocumentIssuer_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanTable" ADD CONSTRAINT "PlanTable_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanTable" ADD CONSTRAINT "PlanTable_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "PlanTable"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "PlanTable"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_baselineId_fkey" FOREIGN KEY ("baselineId") REFERENCES "Observation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_indicatorCode_fkey" FOREIGN KEY ("indicatorCode") REFERENCES "Indicator"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Observation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextPart" ADD CONSTRAINT "TextPart_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextPart" ADD CONSTRAINT "TextPart_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoverningStatement" ADD CONSTRAINT "GoverningStatement_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionOutcome" ADD CONSTRAINT "CorrectionOutcome_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "Correction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionOutcome" ADD CONSTRAINT "CorrectionOutcome_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetLink" ADD CONSTRAINT "TargetLink_upstreamId_fkey" FOREIGN KEY ("upstreamId") REFERENCES "Target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetLink" ADD CONSTRAINT "TargetLink_downstreamId_fkey" FOREIGN KEY ("downstreamId") REFERENCES "Target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetLinkCitation" ADD CONSTRAINT "TargetLinkCitation_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "TargetLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetLinkCitation" ADD CONSTRAINT "TargetLinkCitation_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "TargetLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewedFinding" ADD CONSTRAINT "ReviewedFinding_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewedFinding" ADD CONSTRAINT "ReviewedFinding_review_fkey" FOREIGN KEY ("findingId") REFERENCES "FindingReview"("findingId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingDocument" ADD CONSTRAINT "FindingDocument_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingDocument" ADD CONSTRAINT "FindingDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingTarget" ADD CONSTRAINT "FindingTarget_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingTarget" ADD CONSTRAINT "FindingTarget_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingEvidence" ADD CONSTRAINT "FindingEvidence_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingEvidence" ADD CONSTRAINT "FindingEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EtlRunItem" ADD CONSTRAINT "EtlRunItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EtlRunItem" ADD CONSTRAINT "EtlRunItem_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EtlRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Functions of SQLite that statements ask of both databases.

CREATE FUNCTION "json_each"("list" text) RETURNS TABLE ("key" integer, "value" text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 100 AS $$
    SELECT (e."place" - 1)::integer, e."item" #>> '{}' FROM json_array_elements("list"::json) WITH ORDINALITY AS e("item", "place")
$$;

CREATE FUNCTION "json_extract"("document" text, "path" text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT jsonb_path_query_first("document"::jsonb, "path"::jsonpath) #>> '{}' $$;

CREATE FUNCTION "json_extract"("document" json, "path" text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT jsonb_path_query_first("document"::jsonb, "path"::jsonpath) #>> '{}' $$;

CREATE AGGREGATE "json_group_array"(text) (
    SFUNC = array_append, STYPE = text[], FINALFUNC = array_to_json, INITCOND = '{}'
);

-- A number as a text that gives exactly the same number again.
CREATE FUNCTION "quote"("number" double precision) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT "number"::text $$;

CREATE FUNCTION "instr"("text" text, "part" text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT strpos("text", "part") $$;

CREATE FUNCTION "julianday"("day" text) RETURNS double precision
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN "day" ~ '^\d{4}-\d{2}-\d{2}$' THEN extract(julian FROM "day"::date)::double precision END
$$;

-- A list as SQLite's json_array writes it: hashes are made of this text.
CREATE FUNCTION "json_list"(VARIADIC "items" json[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT '[' || array_to_string("items"::text[], ',', 'null') || ']' $$;

INSERT INTO "TextPosition" ("n") SELECT generate_series(1, 2000);

-- Pairs of characters that follow each other, of all texts that ever were: see the migrations of SQLite of the same tables.

CREATE FUNCTION "note_grams"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "DocumentGram" ("gram", "documentId")
    SELECT substr(NEW."searchText", n, 2), NEW."documentId" FROM generate_series(1, least(2000, length(NEW."searchText") - 1)) n
    ON CONFLICT DO NOTHING;
    IF length(NEW."searchText") > 2001 THEN
        INSERT INTO "DocumentGram" ("gram", "documentId") VALUES ('', NEW."documentId") ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION "note_text_grams"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "TextGram" ("gram", "documentId")
    SELECT substr(NEW."text", n, 2), NEW."documentId" FROM generate_series(1, least(2000, length(NEW."text") - 1)) n
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER "Target_grams_insert" AFTER INSERT ON "Target" FOR EACH ROW EXECUTE FUNCTION "note_grams"();
CREATE TRIGGER "Target_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Target" FOR EACH ROW EXECUTE FUNCTION "note_grams"();

CREATE TRIGGER "Observation_grams_insert" AFTER INSERT ON "Observation" FOR EACH ROW EXECUTE FUNCTION "note_grams"();
CREATE TRIGGER "Observation_grams_update" AFTER UPDATE OF "searchText", "documentId" ON "Observation" FOR EACH ROW EXECUTE FUNCTION "note_grams"();

CREATE TRIGGER "TextPart_grams_insert" AFTER INSERT ON "TextPart" FOR EACH ROW EXECUTE FUNCTION "note_text_grams"();
CREATE TRIGGER "TextPart_grams_update" AFTER UPDATE OF "text", "documentId" ON "TextPart" FOR EACH ROW EXECUTE FUNCTION "note_text_grams"();

-- A review counts while the finding says what it said when it was looked at, in either language.

CREATE FUNCTION "note_reviewed_finding"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "ReviewedFinding" WHERE "findingId" = NEW."id";
    INSERT INTO "ReviewedFinding" ("findingId")
    SELECT r."findingId" FROM "FindingReview" r
    WHERE r."findingId" = NEW."id" AND (r."message" = NEW."message" OR r."messageZh" = NEW."messageZh");
    RETURN NULL;
END $$;

CREATE FUNCTION "note_finding_review"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "ReviewedFinding" WHERE "findingId" = NEW."findingId";
    INSERT INTO "ReviewedFinding" ("findingId")
    SELECT f."id" FROM "Finding" f
    WHERE f."id" = NEW."findingId" AND (f."message" = NEW."message" OR f."messageZh" = NEW."messageZh");
    RETURN NULL;
END $$;

CREATE TRIGGER "Finding_reviewed_insert" AFTER INSERT ON "Finding" FOR EACH ROW EXECUTE FUNCTION "note_reviewed_finding"();
CREATE TRIGGER "Finding_reviewed_update" AFTER UPDATE OF "message", "messageZh" ON "Finding" FOR EACH ROW EXECUTE FUNCTION "note_reviewed_finding"();
CREATE TRIGGER "FindingReview_reviewed_insert" AFTER INSERT ON "FindingReview" FOR EACH ROW EXECUTE FUNCTION "note_finding_review"();
CREATE TRIGGER "FindingReview_reviewed_update" AFTER UPDATE OF "message", "messageZh" ON "FindingReview" FOR EACH ROW EXECUTE FUNCTION "note_finding_review"();

-- What documents were read from stays, whatever takes the row of it out.

CREATE FUNCTION "note_former_file"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "FormerFile" ("sha256", "fileName", "format") VALUES (OLD."sha256", OLD."fileName", OLD."format")
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER "Source_former" AFTER DELETE ON "Source" FOR EACH ROW EXECUTE FUNCTION "note_former_file"();

-- What came and what went of all that the version of the dataset is made of.

CREATE FUNCTION "note_content"("content" text, "count" integer) RETURNS void LANGUAGE sql AS $$
    INSERT INTO "DatasetChange" AS d ("content", "count") VALUES ($1, $2)
    ON CONFLICT ("content") DO UPDATE SET "count" = d."count" + excluded."count"
$$;

CREATE FUNCTION "note_Document"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        IF OLD."contentHash" IS NOT NULL THEN PERFORM "note_content"("json_list"(to_json('Document'::text), to_json(OLD."contentHash")), -1); END IF;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        IF NEW."contentHash" IS NOT NULL THEN PERFORM "note_content"("json_list"(to_json('Document'::text), to_json(NEW."contentHash")), 1); END IF;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "Document_version" AFTER INSERT OR DELETE OR UPDATE OF "contentHash" ON "Document" FOR EACH ROW EXECUTE FUNCTION "note_Document"();

CREATE FUNCTION "note_Reference"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM "note_content"("json_list"(to_json('Reference'::text), to_json(OLD."id"), to_json(OLD."documentId")), -1);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM "note_content"("json_list"(to_json('Reference'::text), to_json(NEW."id"), to_json(NEW."documentId")), 1);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "Reference_version" AFTER INSERT OR DELETE OR UPDATE OF "documentId" ON "Reference" FOR EACH ROW EXECUTE FUNCTION "note_Reference"();

CREATE FUNCTION "note_GoverningStatement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM "note_content"("json_list"(to_json('GoverningStatement'::text), to_json(OLD."targetId")), -1);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM "note_content"("json_list"(to_json('GoverningStatement'::text), to_json(NEW."targetId")), 1);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "GoverningStatement_version" AFTER INSERT OR DELETE OR UPDATE OF "targetId" ON "GoverningStatement" FOR EACH ROW EXECUTE FUNCTION "note_GoverningStatement"();

CREATE FUNCTION "note_TargetLink"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        IF OLD."contentHash" IS NOT NULL THEN PERFORM "note_content"("json_list"(to_json('TargetLink'::text), to_json(OLD."contentHash")), -1); END IF;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        IF NEW."contentHash" IS NOT NULL THEN PERFORM "note_content"("json_list"(to_json('TargetLink'::text), to_json(NEW."contentHash")), 1); END IF;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "TargetLink_version" AFTER INSERT OR DELETE OR UPDATE OF "contentHash" ON "TargetLink" FOR EACH ROW EXECUTE FUNCTION "note_TargetLink"();

CREATE FUNCTION "note_Indicator"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM "note_content"("json_list"(to_json('Indicator'::text), to_json(OLD."code"), to_json(OLD."name"), to_json(OLD."nameEn"), to_json(OLD."aliases"::text), to_json(OLD."topic"), to_json(OLD."unit"), to_json(OLD."measure"), to_json(OLD."direction"), to_json(OLD."additive"::integer)), -1);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM "note_content"("json_list"(to_json('Indicator'::text), to_json(NEW."code"), to_json(NEW."name"), to_json(NEW."nameEn"), to_json(NEW."aliases"::text), to_json(NEW."topic"), to_json(NEW."unit"), to_json(NEW."measure"), to_json(NEW."direction"), to_json(NEW."additive"::integer)), 1);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "Indicator_version" AFTER INSERT OR DELETE OR UPDATE ON "Indicator" FOR EACH ROW EXECUTE FUNCTION "note_Indicator"();

CREATE FUNCTION "note_Region"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM "note_content"("json_list"(to_json('Region'::text), to_json(OLD."code"), to_json(OLD."name"), to_json(OLD."nameEn"), to_json(OLD."level"), to_json(OLD."parentCode"), to_json(trunc(OLD."population")::bigint), to_json(OLD."populationSource"), to_json(OLD."residents"::text)), -1);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM "note_content"("json_list"(to_json('Region'::text), to_json(NEW."code"), to_json(NEW."name"), to_json(NEW."nameEn"), to_json(NEW."level"), to_json(NEW."parentCode"), to_json(trunc(NEW."population")::bigint), to_json(NEW."populationSource"), to_json(NEW."residents"::text)), 1);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER "Region_version" AFTER INSERT OR DELETE OR UPDATE ON "Region" FOR EACH ROW EXECUTE FUNCTION "note_Region"();

-- The documents that are new in a run whose changes are written down; "fresh" are those of the run that a transaction is part of.

CREATE UNLOGGED TABLE "CaptureFresh" (
    "capture" TEXT NOT NULL DEFAULT current_setting('plangraph.capture'),
    "id" TEXT NOT NULL,
    "born" BOOLEAN NOT NULL,

    CONSTRAINT "CaptureFresh_pkey" PRIMARY KEY ("capture", "id")
);

CREATE VIEW "fresh" AS SELECT "id", "born" FROM "CaptureFresh" WHERE "capture" = current_setting('plangraph.capture', TRUE);
