import type { ReasonCode } from '@plangraph/figures'
import type { Evidence, Figure } from './figure.js'
import type { ReadDocument } from './read-document.js'
import type { ResponsibleBody, StructuredDocument } from './structured-document.js'

/** Output of the stage extract. */
export interface ExtractedDocument {
  version: 1
  read: ReadDocument
  structure: StructuredDocument
  figures: Figure[]
  tasks: ExtractedTask[]
  citations: ExtractedCitation[]
  findings: ExtractedFinding[]
}

export interface ExtractedTask {
  table: number
  row: number
  number: number | null
  /** White space removed. */
  text: string
  responsible: ResponsibleBody[]
  /** From the column 完成时限; null where it names none. */
  year?: number | null
  evidence: Evidence
}

export type CitationRelation = 'BASED_ON' | 'IMPLEMENTS' | 'MENTIONS'

export interface ExtractedCitation {
  /** Without 《》, white space removed. */
  title: string
  documentNumber: string | null
  /** Issuer printed before the title: 人力资源和社会保障部《…》, or null. */
  issuer: string | null
  relation: CitationRelation
  section: number | null
  evidence: Evidence
}

export type ExtractedFindingKind =
  | 'INCOMPLETE_ROW'
  | 'SUSPECT_TEXT'
  | 'UNREAD_PART'
  | 'UNCLEAR_FIGURE'
  | 'WEAKER_THAN_BASE'
  | 'PARTS_EXCEED_WHOLE'
  | 'IMPLAUSIBLE_FIGURE'
  | 'CORRECTION_STALE'

export interface ExtractedFinding {
  kind: ExtractedFindingKind
  severity: 'INFO' | 'WARNING' | 'ERROR'
  /** What, and why it is suspect: a code, and one sentence in English and in Chinese. */
  code: ReasonCode
  message: string
  messageZh: string
  /** Name of the table row it is about; left out where it is about none. */
  rowLabel?: string
  /** Indexes into figures of those it is about, whose evidence is then its own; left out where it is about none. */
  figures?: number[]
  /** What its id is made of, where that is no figure, table or section. */
  subject?: string
  section: number | null
  table: number | null
  row: number | null
  evidence: Evidence
}
