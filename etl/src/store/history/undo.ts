import type { BareConnection } from '@plangraph/database'
import type { Row } from './capture.js'
import { Departures } from './departures.js'
import { TABLES } from './tables.js'

interface Change {
  kind: 'ADDED' | 'CHANGED' | 'REMOVED'
  rowType: string
  rowId: string
  /** As JSON: columns as they were; null for what was added. */
  undo: string | null
}

type Documented = { status?: string }

/**
 * Takes back revisions of a copy, the last first: what they added goes, what they removed comes back, columns that they changed
 * get what they were. A document that was new goes with all that it held; what was only cited goes with its last citation, a body
 * with its last document.
 *
 * @param ids of all revisions after the one that is wanted, the last first
 * @throws {Error} where what was kept does not fit what is there
 */
export function undoRevisions(copy: BareConnection, ids: readonly string[]): void {
  const shapes = new Map(TABLES.map((table) => [table as string, new Shape(copy, table)]))
  const departures = new Departures(copy)
  for (const id of ids) undoRevision(copy, shapes, departures, changesOf(copy, id))
  departures.end()
}

/** The changes of one revision: its id begins theirs. */
const changesOf = (copy: BareConnection, revision: string): Change[] =>
  copy.rows<Change>(
    `SELECT "kind", "rowType", "rowId", "undo" FROM "Change" WHERE "id" > ? AND "id" < ?`,
    `${revision}-`,
    `${revision}.`,
  )

function undoRevision(
  copy: BareConnection,
  shapes: ReadonlyMap<string, Shape>,
  departures: Departures,
  changes: readonly Change[],
): void {
  for (const { kind, rowType, rowId, undo } of changes)
    if (rowType === 'Document') departures.note(rowId, kind, statusIn(undo))
  const before: { shape: Shape; row: Row }[] = []
  for (const { kind, rowType, rowId, undo } of changes) {
    const shape = shapes.get(rowType)
    if (shape === undefined) throw new Error(`the history tells of rows of ${rowType}, which are none of it`)
    const kept = undo === null ? {} : (JSON.parse(undo) as Row)
    if (kind === 'CHANGED' && Object.keys(kept).length === 0) continue
    // With all that it held, once all later changes are undone.
    if (kind === 'ADDED' && rowType === 'Document') continue
    if (kind === 'CHANGED') before.push({ shape, row: { ...shape.read(copy, rowId), ...kept } })
    if (kind === 'REMOVED') {
      before.push({ shape, row: kept })
      // It came back with a document that was new: what hangs on it then is not what did before.
      if (shape.has(copy, rowId)) departures.drop(rowType, shape.condition, shape.parts(rowId))
    }
    shape.remove(copy, rowId)
  }
  for (const { shape, row } of before) shape.put(copy, row)
}

const statusIn = (undo: string | null): string | undefined =>
  undo === null ? undefined : (JSON.parse(undo) as Documented).status

/** How rows of one table are found and written. */
class Shape {
  readonly #table: string
  readonly #columns: ReadonlySet<string>
  readonly #key: readonly string[]

  constructor(copy: BareConnection, table: string) {
    const columns = copy.rows<{ name: string; pk: number }>(`SELECT "name", "pk" FROM pragma_table_info(?)`, table)
    this.#table = table
    this.#columns = new Set(columns.map(({ name }) => name))
    this.#key = columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map(({ name }) => name)
  }

  read(copy: BareConnection, key: string): Row {
    const [row] = copy.rows<Row>(`SELECT * FROM "${this.#table}" WHERE ${this.condition}`, ...this.parts(key))
    if (row === undefined) throw new Error(`the history changes a row of ${this.#table} that is not there: ${key}`)
    return row
  }

  has(copy: BareConnection, key: string): boolean {
    return copy.rows(`SELECT 1 FROM "${this.#table}" WHERE ${this.condition}`, ...this.parts(key)).length > 0
  }

  remove(copy: BareConnection, key: string): void {
    copy.run(`DELETE FROM "${this.#table}" WHERE ${this.condition}`, ...this.parts(key))
  }

  /** In the place of what nobody wrote down because it goes with a document that was new, and which is in its way. */
  put(copy: BareConnection, row: Row): void {
    const columns = Object.keys(row).filter((column) => this.#columns.has(column))
    const names = columns.map((column) => `"${column}"`).join(', ')
    const values = columns.map(() => '?').join(', ')
    copy.run(
      `INSERT OR REPLACE INTO "${this.#table}" (${names}) VALUES (${values})`,
      ...columns.map((column) => row[column] ?? null),
    )
  }

  get condition(): string {
    return this.#key.map((column) => `"${column}" = ?`).join(' AND ')
  }

  parts(key: string): string[] {
    if (this.#key.length === 1) return [key]
    const parts = key.split(' ')
    if (parts.length !== this.#key.length) throw new Error(`"${key}" is no key of ${this.#table}`)
    return parts
  }
}
