import { openConnection } from './open-connection.js'
import type { Parameter } from './prepared-statements.js'

/** A connection that runs SQL at once, without the client: for work on a file that nobody else has open. */
export interface BareConnection {
  /** The rows that a statement gives. */
  rows<Row extends object>(sql: string, ...parameters: Parameter[]): Row[]
  run(sql: string, ...parameters: Parameter[]): void
  close(): void
}

/** How long a statement waits for a lock of another process, in milliseconds. */
const TIMEOUT = 5000

/**
 * Opens a SQLite file bare: references between rows are not checked, and nothing that they would do by themselves is done.
 *
 * @throws {DatabaseError} when the file can't be opened; statements throw it when the file fails
 */
export function openBare(file: string): BareConnection {
  const { execute, close } = openConnection(file, { timeout: TIMEOUT, pragmas: ['foreign_keys = OFF'] })
  return {
    rows: <Row extends object>(sql: string, ...args: Parameter[]) => {
      const { columns, rows } = execute({ sql, args })
      return rows.map(
        (row) => Object.fromEntries(columns.map((column, i) => [column, (row as unknown as unknown[])[i]])) as Row,
      )
    },
    run: (sql, ...args) => void execute({ sql, args }),
    close,
  }
}
