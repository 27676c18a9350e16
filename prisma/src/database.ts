import type { PrismaClient } from './generated/client/client.js'
import type { LockWait } from './write-wait.js'

/**
 * An open database. Close it with `$disconnect()`.
 *
 * The client of SQLite stands for both: what that of PostgreSQL takes and gives is the same and more.
 */
export type Database = PrismaClient

export interface OpenOptions {
  /** Called with the SQL of every statement sent, in order; of SQLite BEGIN and COMMIT too. */
  onQuery?: (sql: string) => void
  /** How long writing waits for another process. */
  wait?: LockWait
  /** Refuses whatever would write; a file is left as it is, its journal too. */
  readOnly?: boolean
}
