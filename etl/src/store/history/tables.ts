/**
 * Tables whose rows have a history. Not the others: grams, of which none is ever taken out, readings, what is queued, how documents
 * are named (Reference), former ids, runs, keys of the API.
 */
export const TABLES = [
  'Document',
  'DocumentKey',
  'Source',
  'DocumentIssuer',
  'Organization',
  'Section',
  'TextPart',
  'PlanTable',
  'Task',
  'Responsibility',
  'Evidence',
  'Citation',
  'Target',
  'Observation',
  'GoverningStatement',
  'TargetLink',
  'TargetLinkCitation',
  'Finding',
  'FindingDocument',
  'FindingTarget',
  'FindingEvidence',
  'FindingReview',
  'Correction',
  'CorrectionOutcome',
  'Region',
  'Indicator',
] as const

export type HistoryTable = (typeof TABLES)[number]

/** Columns that tell how far the work on a row is, and nothing of the data: what differs in them alone is no change. */
export const WORK: Readonly<Partial<Record<HistoryTable, readonly string[]>>> = { Source: ['fingerprint'] }

const isNew = (documentId: string) => `${documentId} IN (SELECT "id" FROM "fresh")`
const touchesNew = (targets: string) =>
  `EXISTS (SELECT 1 FROM "Target" JOIN "fresh" ON "fresh"."id" = "Target"."documentId" WHERE "Target"."id" IN (${targets}))`
const linkOfNew = (linkId: string) =>
  `EXISTS (SELECT 1 FROM "TargetLink" WHERE "TargetLink"."id" = ${linkId} AND ${touchesNew('"TargetLink"."upstreamId", "TargetLink"."downstreamId"')})`
const ofDocument = isNew('NEW."documentId"')
const ofFinding = `EXISTS (SELECT 1 FROM "Finding" WHERE "Finding"."id" = NEW."findingId" AND (${isNew('"Finding"."documentId"')} OR ${linkOfNew('"Finding"."linkId"')}))`
/** A catalogue that is the first of its database belongs to its beginning. */
const inTheBeginning = 'NOT EXISTS (SELECT 1 FROM "Revision")'

/**
 * When a row that is added need not be written down, because it goes with one that is: SQL over NEW. `fresh` holds the ids of
 * the documents that are new in this run; `born` are those of which nothing was there before, not even a citation.
 */
export const IMPLIED: Readonly<Record<HistoryTable, string>> = {
  // What is only cited is there as long as it is cited.
  Document: `NEW."status" = 'REFERENCED'`,
  // A key that led to a document leads to it for ever.
  DocumentKey: 'TRUE',
  Source: ofDocument,
  // Citations may have named the issuers before the document came.
  DocumentIssuer: `NEW."documentId" IN (SELECT "id" FROM "fresh" WHERE "born")`,
  Organization: 'TRUE',
  Section: ofDocument,
  TextPart: ofDocument,
  PlanTable: ofDocument,
  Task: ofDocument,
  Responsibility: `EXISTS (SELECT 1 FROM "Section" WHERE "id" = NEW."sectionId" AND ${isNew('"documentId"')}) OR EXISTS (SELECT 1 FROM "Task" WHERE "id" = NEW."taskId" AND ${isNew('"documentId"')})`,
  Evidence: ofDocument,
  Citation: isNew('NEW."fromId"'),
  Target: ofDocument,
  Observation: ofDocument,
  GoverningStatement: touchesNew('NEW."targetId"'),
  TargetLink: touchesNew('NEW."upstreamId", NEW."downstreamId"'),
  TargetLinkCitation: linkOfNew('NEW."linkId"'),
  Finding: `${ofDocument} OR ${linkOfNew('NEW."linkId"')}`,
  FindingDocument: ofFinding,
  FindingTarget: ofFinding,
  FindingEvidence: ofFinding,
  FindingReview: 'FALSE',
  Correction: 'FALSE',
  CorrectionOutcome: ofDocument,
  Region: inTheBeginning,
  Indicator: inTheBeginning,
}
