import type { Database, Prisma } from '@plangraph/database'
import type { HistoryTable } from './tables.js'

/** A column of a table, as the database has it. */
export interface Column {
  name: string
  type: string
  /** Place in the primary key, from 1; 0: it is no part of it. */
  pk: bigint | number
}

export type Columns = ReadonlyMap<HistoryTable, readonly Column[]>

/** How a database writes down what happens to rows, by triggers: in `captured`, one row for each event, in their order. */
export interface Recorder {
  columns(db: Database): Promise<Columns>
  /** SQL of a row as JSON, values as SQLite has them; floating-point numbers go as texts that give exactly the same number again. */
  rowAsJson(columns: readonly Column[], prefix: string): string
  isReal(column: Column): boolean
  /** Begins a run, of which no document is new yet. */
  begin(tx: Prisma.TransactionClient, columns: Columns, run: string): Promise<void>
  /** Begins a revision of it, in a transaction: what was written down before is forgotten. */
  beginRevision(tx: Prisma.TransactionClient, run: string): Promise<void>
}

export const quoted = (name: string) => `"${name}"`

export const keyColumns = (columns: readonly Column[]): string[] =>
  columns
    .filter(({ pk }) => Number(pk) > 0)
    .sort((a, b) => Number(a.pk) - Number(b.pk))
    .map(({ name }) => name)

/** SQL of the parts of a row's primary key, parted by blanks. */
export const keyOf = (columns: readonly Column[], prefix: string): string =>
  keyColumns(columns)
    .map((name) => `${prefix}${quoted(name)}`)
    .join(` || ' ' || `)
