import type { Event, Row } from './capture.js'
import { type HistoryTable, WORK } from './tables.js'

/** What a transaction came to for one row. */
export interface RowChange {
  table: HistoryTable
  key: string
  kind: 'ADDED' | 'CHANGED' | 'REMOVED'
  before: Row | null
  after: Row | null
  /** It goes with a document that is new in this run, so that nobody has seen it before. */
  ofNew: boolean
}

/** A row that something happened to: as it was before all of that, and whether it is there now. */
export interface Touched {
  table: HistoryTable
  key: string
  before: Row | null
  ofNew: boolean
  isThere: boolean
}

/** Everything that happened to a row as one; rows that came and went are none. */
export function fold(events: readonly Event[]): Touched[] {
  const touched = new Map<string, Touched>()
  for (const { table, key, what, before, ofNew } of events) {
    const id = `${table} ${key}`
    const known = touched.get(id) ?? { table, key, before, ofNew, isThere: true }
    touched.set(id, { ...known, isThere: what !== 'DELETE' })
  }
  return [...touched.values()].filter(({ before, isThere }) => before !== null || isThere)
}

/** What became of a row; null where it is as it was. */
export function changeOf({ isThere: _there, before, ...row }: Touched, after: Row | null): RowChange | null {
  if (before === null) return after && { ...row, kind: 'ADDED', before, after }
  if (after === null) return { ...row, kind: 'REMOVED', before, after }
  return differing(row.table, before, after).length === 0 ? null : { ...row, kind: 'CHANGED', before, after }
}

const differing = (table: HistoryTable, before: Row, after: Row): string[] =>
  Object.keys(after).filter((column) => before[column] !== after[column] && !WORK[table]?.includes(column))

/** The columns that must be set to undo a change; all of them for a row that is gone, null for one that was added. */
export function undoOf({ table, kind, before, after }: RowChange): Row | null {
  if (before === null || after === null || kind !== 'CHANGED') return before
  return Object.fromEntries(differing(table, before, after).map((column) => [column, before[column] ?? null]))
}
