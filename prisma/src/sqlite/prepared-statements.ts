import type Database from 'libsql'
import { isBusy } from '../database-error.js'
import { KeptStatements } from './kept-statements.js'

/** Statements that a connection keeps prepared: the client writes one text for each length of a list. */
const KEPT = 500

export type Parameter = null | string | number | bigint | boolean | Uint8Array

/** What a statement gives; rows are arrays in the order of the columns. */
export interface Result {
  columns: string[]
  /** Declared types; '' for an expression. */
  columnTypes: string[]
  rows: unknown[][]
  rowsAffected: number
}

interface Prepared {
  statement: Database.Statement
  /** It gives rows; the driver would look it up at every call. */
  gives: boolean
  columns: string[]
  columnTypes: string[]
}

/** The statements of a connection, those used last kept prepared. */
export class PreparedStatements {
  readonly #database: Database.Database
  readonly #kept = new KeptStatements<Prepared>(KEPT)
  #held = false

  constructor(database: Database.Database) {
    this.#database = database
  }

  /**
   * Whether a statement was refused for a lock: the driver leaves it open until it is collected as garbage, and it holds
   * the connection to the state that it saw, so that later statements don't see what others commit.
   */
  get held(): boolean {
    return this.#held
  }

  /** @throws {Database.SqliteError} */
  run(sql: string, parameters: readonly Parameter[]): Result {
    const prepared = this.#kept.take(sql) ?? prepare(this.#database, sql)
    const { statement, gives, columns, columnTypes } = prepared
    const bound = parameters.map(bindable)
    try {
      const result = gives
        ? { columns, columnTypes, rows: statement.all(bound) as unknown[][], rowsAffected: 0 }
        : { columns, columnTypes, rows: [], rowsAffected: statement.run(bound).changes }
      this.#kept.keep(sql, prepared)
      return result
    } catch (error) {
      if (isBusy(error)) this.#held = true
      throw error
    }
  }

  clear(): void {
    this.#kept.clear()
  }
}

/** The driver knows no booleans: it would end the process. */
export const bindable = (parameter: Parameter): Parameter =>
  typeof parameter === 'boolean' ? Number(parameter) : parameter

function prepare(database: Database.Database, sql: string): Prepared {
  const statement = database.prepare(sql)
  if (!statement.reader) return { statement, gives: false, columns: [], columnTypes: [] }
  const columns = statement.raw(true).columns()
  const columnTypes = columns.map(({ type }) => type ?? '')
  return { statement, gives: true, columns: columns.map(({ name }) => name), columnTypes }
}
