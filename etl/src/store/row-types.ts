import type { Prisma } from '@plangraph/database'
import type { DocumentReference } from '../identity/document-reference.js'
import type { CorrectionOutcomeRow } from './correction-rows.js'

/** Rows as they go into the database: every column given, null where it holds nothing. */
export type OrganizationRow = Required<Prisma.OrganizationCreateManyInput>
export type DocumentRow = Required<Prisma.DocumentCreateManyInput>
export type IssuerRow = Required<Prisma.DocumentIssuerCreateManyInput>
/** When it was added, and what became of it since, is known when it is written. */
export type SourceRow = Omit<Required<Prisma.SourceCreateManyInput>, 'addedAt' | 'replaced' | 'accepted'>
/** What it says is kept beside it where its document is not read from it. */
export type ReadingRow = Omit<Required<Prisma.ReadingCreateManyInput>, 'figures'>
export type SectionRow = Required<Prisma.SectionCreateManyInput>
export type TextPartRow = Required<Prisma.TextPartCreateManyInput>
export type TableRow = Required<Prisma.PlanTableCreateManyInput>
export type TaskRow = Required<Prisma.TaskCreateManyInput>
export type ResponsibilityRow = Required<Prisma.ResponsibilityCreateManyInput>
export type EvidenceRow = Required<Prisma.EvidenceCreateManyInput>
export type CitationRow = Required<Prisma.CitationCreateManyInput>
/** A citation before it is known which document it means. */
export type UnresolvedCitation = Omit<CitationRow, 'toId' | 'referenceId'> & { referenceId: string }
export type TargetRow = Required<Prisma.TargetCreateManyInput>
export type ObservationRow = Required<Prisma.ObservationCreateManyInput>
export type FindingRow = Required<Prisma.FindingCreateManyInput>
export type FindingDocumentRow = Required<Prisma.FindingDocumentCreateManyInput>
export type FindingTargetRow = Required<Prisma.FindingTargetCreateManyInput>
export type FindingEvidenceRow = Required<Prisma.FindingEvidenceCreateManyInput>

/** A cited document as far as one citation tells of it, or several. */
export interface CitedDocument {
  row: DocumentRow
  issuers: readonly OrganizationRow[]
}

/** A way in which a document names itself or another. */
export interface ReferenceRow {
  reference: DocumentReference
  /** What a citation tells of the document; null of one that names itself. */
  told: CitedDocument | null
}

/** Everything one document brings into the database. */
export interface DocumentRows {
  document: DocumentRow
  /** How it names itself, and how it names others. */
  references: readonly ReferenceRow[]
  organizations: readonly OrganizationRow[]
  source: SourceRow
  reading: ReadingRow
  issuers: readonly IssuerRow[]
  sections: readonly SectionRow[]
  tables: readonly TableRow[]
  textParts: readonly TextPartRow[]
  evidence: readonly EvidenceRow[]
  tasks: readonly TaskRow[]
  responsibilities: readonly ResponsibilityRow[]
  observations: readonly ObservationRow[]
  targets: readonly TargetRow[]
  citations: readonly UnresolvedCitation[]
  findings: readonly FindingRow[]
  findingDocuments: readonly FindingDocumentRow[]
  findingTargets: readonly FindingTargetRow[]
  findingEvidence: readonly FindingEvidenceRow[]
  /** What came of corrections in it, in order of their ids. */
  outcomes: readonly CorrectionOutcomeRow[]
  /** Corrections that took figures out by their ids, with what they took out. */
  meant: readonly { id: string; meant: string }[]
}
