import type {
  Amount,
  Basis,
  Binding,
  CitationRelation,
  Comparator,
  DocumentKind,
  TableKind,
} from '../../etl/src/model/index.js'

/** What a careful reader takes from one document (README.md says by which conventions). */
export interface Annotation {
  /** Name that the document is read under; its ending tells the format. */
  file: string
  /** Where the document lies below the folder of all texts, with `/`. */
  source: string
  /** Stretches that are annotated, as first and last line from 1 on; left out where all of it is. */
  lines?: [first: number, last: number][]
  document: AnnotatedDocument
  sections?: { depth: number; number: string | null; title: string; responsible?: string[] }[]
  boxes?: { label: string; title: string }[]
  tables?: { label: string | null; title: string | null; kind: TableKind; rowCount?: number; tier?: Tier }[]
  tasks?: { no: number | null; text: string; responsible: string[] }[]
  citations?: AnnotatedCitation[]
  quantities: AnnotatedFigure[]
}

/** `core` counts; `optional` is neither a miss nor an error. */
export type Tier = 'core' | 'optional'

/** What the head and the foot of a document say of it; null or empty where they do not. */
export interface AnnotatedDocument {
  title: string
  docNumber: string | null
  issuers: string[]
  /** ISO 8601 */
  issuedOn: string | null
  regionName: string | null
  /** GB/T 2260 */
  regionCode: string | null
  docType: DocumentKind
  periodStart: number | null
  periodEnd: number | null
}

export interface AnnotatedCitation {
  title: string
  docNumber: string | null
  relation: CitationRelation
  tier?: Tier
}

export type AnnotatedStatus = 'TARGET' | 'PAST_TARGET' | 'ACTUAL'

/** One number, range or ratio with all that its words say of it. */
export interface AnnotatedFigure extends Omit<Amount, 'printed'> {
  from: 'TABLE' | 'PROSE' | 'BOX'
  status: AnnotatedStatus
  indicator: string
  aliases?: string[]
  /** Other ways to read the number. */
  alternatives?: Partial<Omit<Amount, 'printed'>>[]
  comparatorAlt?: Comparator
  basis: Basis
  basisAlt?: Basis
  year: number | null
  spanStart: number | null
  /** Full name; null: the document's own. */
  place: string | null
  binding: Binding | null
  /** White space removed. */
  quote: string
  /** optional: neither a miss nor an error. */
  tier: Tier
}
