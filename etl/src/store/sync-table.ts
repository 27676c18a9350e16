import { stableJson } from '../model/hash.js'

/** At most this many rows a statement: SQLite takes 32,766 parameters, and the widest table has some 40 columns. */
const CHUNK = 500

/** How one table of the database is read and written, for the rows of one document. */
export interface TableAccess<Row> {
  key(row: Row): string
  existing(): PromiseLike<readonly Row[]>
  insert(rows: Row[]): PromiseLike<unknown>
  update(row: Row): PromiseLike<unknown>
  remove(rows: Row[]): PromiseLike<unknown>
}

/** Which rows were and are to be there, by key. */
export interface Difference<Row> {
  added: Row[]
  changed: { before: Row; after: Row }[]
  /** Differ only in columns that tell where a row is, not what it says. */
  moved: Row[]
  removed: Row[]
}

export const isDifferent = <Row>({ added, changed, moved, removed }: Difference<Row>): boolean =>
  added.length + changed.length + moved.length + removed.length > 0

/**
 * Compares rows by key and content. `provenance` columns (runId) don't count as content; a row whose content is as
 * before keeps them. `position` columns (ordinal, sortKey) are followed without making the row a changed one.
 */
export function compareRows<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  key: (row: Row) => string,
  columns: { provenance?: readonly (keyof Row)[]; position?: readonly (keyof Row)[] } = {},
): Difference<Row> {
  const { provenance = [], position = [] } = columns
  const content = (row: Row, ignored: readonly (keyof Row)[]) =>
    stableJson(Object.fromEntries(Object.entries(row).filter(([name]) => !ignored.includes(name as keyof Row))))
  const known = new Map(before.map((row) => [key(row), row]))
  const wanted = new Set(after.map(key))
  const difference: Difference<Row> = { added: [], changed: [], moved: [], removed: [] }
  for (const row of after) {
    const old = known.get(key(row))
    if (old === undefined) difference.added.push(row)
    else if (content(old, [...provenance, ...position]) !== content(row, [...provenance, ...position])) {
      difference.changed.push({ before: old, after: row })
    } else if (content(old, provenance) !== content(row, provenance)) {
      difference.moved.push({ ...row, ...Object.fromEntries(provenance.map((name) => [name, old[name]])) })
    }
  }
  difference.removed = before.filter((row) => !wanted.has(key(row)))
  return difference
}

/** Writes what is new or different; rows that are no longer wanted are removed by `removeRows`, after all tables. */
export async function writeRows<Row>(table: TableAccess<Row>, difference: Difference<Row>): Promise<void> {
  for (const rows of chunks(difference.added)) await table.insert(rows)
  for (const row of [...difference.changed.map(({ after }) => after), ...difference.moved]) await table.update(row)
}

export async function removeRows<Row>(table: TableAccess<Row>, difference: Difference<Row>): Promise<void> {
  for (const rows of chunks(difference.removed)) await table.remove(rows)
}

export function* chunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK)
}
