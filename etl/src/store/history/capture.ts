import { randomUUID } from 'node:crypto'
import { type Database, type Kind, kindOf, Prisma, rawRows } from '@plangraph/database'
import { among } from '../json-rows.js'
import { chunks } from '../sync-table.js'
import { postgresqlRecorder } from './record-postgresql.js'
import { sqliteRecorder } from './record-sqlite.js'
import { type Columns, keyColumns, keyOf, quoted, type Recorder } from './recorder.js'
import type { HistoryTable } from './tables.js'

export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>

/** One thing that happened to a row, in the order in which it did. */
export interface Event {
  table: HistoryTable
  /** The parts of its primary key, parted by blanks. */
  key: string
  what: 'INSERT' | 'UPDATE' | 'DELETE'
  /** As it was before; null where it was not there. */
  before: Row | null
  /** It goes with a document that is new in this run. */
  ofNew: boolean
}

type StoredEvent = [table: HistoryTable, key: string, what: Event['what'], before: string | null, ofNew: number]

const RECORDERS: Readonly<Record<Kind, Recorder>> = { sqlite: sqliteRecorder, postgresql: postgresqlRecorder }

/**
 * Notes what happens to rows in the transactions of a run, by triggers of the database: also what it does by itself when a row that
 * others refer to is removed.
 */
export class Capture {
  readonly #recorder: Recorder
  readonly #columns: Columns
  /** What tells this run from others while it goes on. */
  readonly run: string

  private constructor(recorder: Recorder, columns: Columns, run: string) {
    this.#recorder = recorder
    this.#columns = columns
    this.run = run
  }

  /** Begins a run: no document is new yet. */
  static async begin(db: Database): Promise<Capture> {
    const recorder = RECORDERS[kindOf(db)]
    const columns = await recorder.columns(db)
    const run = `${Date.now()}-${randomUUID()}`
    await db.$transaction((tx) => recorder.begin(tx, columns, run))
    return new Capture(recorder, columns, run)
  }

  /** Notes what happens in a run that another process began. */
  static async join(db: Database, run: string): Promise<Capture> {
    const recorder = RECORDERS[kindOf(db)]
    return new Capture(recorder, await recorder.columns(db), run)
  }

  /** Begins a revision of the run, in a transaction. */
  beginRevision(tx: Prisma.TransactionClient): Promise<void> {
    return this.#recorder.beginRevision(tx, this.run)
  }

  async events(tx: Prisma.TransactionClient): Promise<Event[]> {
    const rows = await rawRows<StoredEvent>(
      tx,
      Prisma.sql`SELECT "table", "key", "what", "before", "ofNew" FROM "captured" ORDER BY "seq"`,
    )
    return rows.map(([table, key, what, before, ofNew]) => {
      return { table, key, what, before: before === null ? null : this.#parse(table, before), ofNew: ofNew === 1 }
    })
  }

  /** Rows as they are now, by their keys. */
  async rowsNow(tx: Prisma.TransactionClient, table: HistoryTable, keys: readonly string[]): Promise<Map<string, Row>> {
    const columns = this.#columns.get(table) ?? []
    const [first = '', ...more] = keyColumns(columns)
    const row = Prisma.raw(`${keyOf(columns, '')} AS "key", ${this.#recorder.rowAsJson(columns, '')} AS "row"`)
    const [from, begin] = [Prisma.raw(quoted(table)), Prisma.raw(quoted(first))]
    const found = new Map<string, Row>()
    for (const part of chunks(keys)) {
      const begins = more.length === 0 ? part : new Set(part.map((key) => key.split(' ')[0] ?? ''))
      const sql = Prisma.sql`SELECT ${row} FROM ${from} WHERE ${begin} ${among(begins)}`
      const rows = await rawRows<[key: string, row: string]>(tx, sql)
      const wanted = new Set(part)
      for (const [key, row] of rows) if (wanted.has(key)) found.set(key, this.#parse(table, row))
    }
    return found
  }

  #parse(table: HistoryTable, json: string): Row {
    const row = JSON.parse(json) as Record<string, Value>
    for (const column of this.#columns.get(table) ?? []) {
      const value = row[column.name]
      if (value != null && this.#recorder.isReal(column)) row[column.name] = Number(value)
    }
    return row
  }
}
