import type { Amount, Basis, Binding, Comparator } from '../../etl/src/model/index.js'

/** What a careful reader takes from one document (README.md says by which conventions). */
export interface Annotation {
  /** Name that the document is read under; its ending tells the format. */
  file: string
  /** Where the document lies below the folder of all texts, with `/`. */
  source: string
  /** Stretches that are annotated, as first and last line from 1 on; left out where all of it is. */
  lines?: [first: number, last: number][]
  document: { regionName: string | null }
  quantities: AnnotatedFigure[]
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
  tier: 'core' | 'optional'
}
