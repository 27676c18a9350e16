import type { Observation, Target } from '@plangraph/database'
import { shown } from '@plangraph/figures'

/** The document that says something, as far as it matters to what others say. */
export interface Speaker {
  title: string
  issuedOn: string | null
  regionCode: string | null
}

/** What of a goal or a result is held against what other documents say of its measure. */
export const SAID_COLUMNS = {
  id: true,
  documentId: true,
  regionCode: true,
  indicatorCode: true,
  year: true,
  spanStart: true,
  basis: true,
  per: true,
  unit: true,
  printed: true,
  comparator: true,
  normalizedValue: true,
  normalizedLow: true,
  normalizedHigh: true,
  origin: true,
  partOfId: true,
  searchText: true,
  sortKey: true,
  document: { select: { title: true, issuedOn: true, regionCode: true } },
} as const

type Row = Pick<Observation & Target, Exclude<keyof typeof SAID_COLUMNS, 'document'>> & { document: Speaker }

/** A goal or a result with its document. */
export interface Said extends Omit<Row, 'year' | 'printed'> {
  year: number
  /** In the base unit. */
  value: number | null
  low: number | null
  high: number | null
  /** Number as printed, with its unit. */
  shown: string
}

/** A row as it is held against others; null where it has no year. */
export function saidOf({ year, printed, ...row }: Row): Said | null {
  if (year === null) return null
  const { normalizedValue: value, normalizedLow: low, normalizedHigh: high, unit } = row
  return { ...row, year, value, low, high, shown: shown({ printed, unit }) }
}

/** What comes first is what of a document's sayings counts: a cell of a table before prose, which rounds it. */
export const inTablesFirst = (a: Said, b: Said): number =>
  Number(a.origin !== 'TABLE') - Number(b.origin !== 'TABLE') || (a.sortKey < b.sortKey ? -1 : 1)
