/** A value of a field: as printed, a code, a year; null: nothing. */
export type FieldValue = string | number | null

/** How a correction names the document it is about; whatever is not null must hold. */
export interface DocumentName {
  id: string | null
  title: string | null
  number: string | null
  /** GB/T 2260 code. */
  region: string | null
}

/** How a correction names a figure as it was read, before any correction; whatever is not null must hold. */
export interface FigureName {
  id: string | null
  name: string | null
  /** GB/T 2260 code of what it is about. */
  region: string | null
  /** The place as printed: 汉滨区. */
  place: string | null
  year: number | null
  spanStart: number | null
  status: 'CURRENT' | 'PAST' | 'ACTUAL' | null
  printed: string | null
  /** Words of its quote. */
  quote: string | null
}

/** One end of a link: a goal by its id, or by what all statements of it have in common. */
export interface LinkEnd {
  id: string | null
  /** What readers call it; nothing is held against it. */
  name: string | null
  region: string | null
  indicator: string | null
  year: number | null
}

/** A figure that the reading missed: what is not said of it is as `figureOf` has it. */
export interface MissedFigure {
  name: string
  /** The number as printed, without its unit. */
  value: string
  unit: string | null
  comparator: string | null
  basis: string | null
  year: number | null
  spanStart: number | null
  status: 'CURRENT' | 'PAST' | 'ACTUAL'
  binding: string | null
  region: string | null
  per: string | null
}

/** What a person says of one thing that was read wrongly. */
export type Correction = CorrectionOf<'FIELD' | 'NOT_A_FIGURE' | 'MISSED' | 'INDICATOR' | 'LINK_WRONG'>

type Kinds = {
  /** A field of a figure says something else. */
  FIELD: { document: DocumentName; figure: FigureName; field: string; expects: FieldValue; becomes: FieldValue }
  /** What was read as a figure is none. expects: the number as printed. */
  NOT_A_FIGURE: { document: DocumentName; figure: FigureName; expects: string }
  /** A figure was not read. quote: its words, which the text has at one place. */
  MISSED: { document: DocumentName; quote: string; figure: MissedFigure }
  /** A figure, or each that has the name (in the document, or in any), is one of an indicator. Codes; null: none. */
  INDICATOR: {
    document: DocumentName | null
    figure: FigureName | null
    name: string | null
    expects: string | null
    becomes: string | null
  }
  /** Two goals are not linked. */
  LINK_WRONG: { document: null; upstream: LinkEnd; downstream: LinkEnd }
}

export type CorrectionKind = keyof Kinds

export type CorrectionOf<Kind extends CorrectionKind> = {
  [K in Kind]: { kind: K; why: string; by: string /** Calendar day, ISO 8601. */; at: string } & Kinds[K]
}[Kind]

/**
 * A correction with its id, which says what it is about (`correctionId`). meant: the figure that it took out of the last reading by
 * an id, of which no row is left that would lead from that id to the one it has now.
 */
export type Known<Kind extends CorrectionKind = CorrectionKind> = {
  [K in Kind]: CorrectionOf<K> & { id: string; meant?: FigureName }
}[Kind]
