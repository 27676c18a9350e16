import type { Database } from '@plangraph/database'
import type { Sql } from '../../shared/sql.js'
import type { Column, Raw } from './column.js'

/** Arguments of a GraphQL query, as its schema coerced them. */
export type Arguments = Record<string, unknown>

export interface ForeignKey {
  columns: readonly string[]
  table: string
  references: readonly string[]
}

/** Gives the keys of the rows that match, in order, at most `take` of those after `after`. */
export type KeyPages = (after: string, take: number) => Promise<string[]>

/** Rows of the database, in the order of their primary key as it is stored. */
export interface StoredRows {
  kind: 'stored'
  /** FROM with its joins. */
  from: Sql
  /** How the arguments of the GraphQL query narrow the rows of a table whose key is one column. */
  narrow?: (database: Database, args: Arguments) => Promise<KeyPages>
}

/** Arguments have the types of the GraphQL query of the table, by whose schema they were coerced. */
export const narrowedBy =
  <Args extends object>(open: (database: Database, args: Args) => Promise<KeyPages>): StoredRows['narrow'] =>
  (database, args) =>
    open(database, args as Args)

/** Arguments have the types of the GraphQL query of the table, by whose schema they were coerced. */
export const checkedBy =
  <Args extends object>(check: (args: Args) => void): Table['check'] =>
  (args) =>
    check(args as Args)

/** Rows that are computed, in batches, each row with a value for every column, in the order of the primary key. */
export interface ComputedRows {
  kind: 'computed'
  /** Looks at the arguments before it resolves. */
  open: (database: Database, args: Arguments) => Promise<AsyncIterable<Raw[][]>>
  /** By column: arguments that leave the rows with one value in it, and these as they are without arguments. */
  equalities: Readonly<Record<string, (value: string | number) => Arguments>>
}

/** A flat table: the one definition from which every file format, the data package and OData are made. */
export interface Table {
  /** snake_case, ASCII. */
  name: string
  title: string
  description: string
  columns: readonly Column[]
  primaryKey: readonly string[]
  foreignKeys: readonly ForeignKey[]
  rows: StoredRows | ComputedRows
  /** The GraphQL query whose arguments are its parameters; none where there is no such query. */
  query?: string
  /** Refuses arguments of that query that are wrong whatever the data are: a GraphQLError that names the argument. */
  check?: (args: Arguments) => void
  /** Its rows describe runs, so that every run changes them, also one that finds the data unchanged. */
  history?: true
  /** Tells its rows from those of another version of the program, where they come of that and not of the data alone. */
  edition?: () => string
}

/** The column of a table that says when a row was last written. */
export const UPDATED_AT = 'updated_at'

/** A foreign key of one column. */
export const references = (column: string, table: string, key = 'id'): ForeignKey => ({
  columns: [column],
  table,
  references: [key],
})
