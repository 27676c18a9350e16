import { isPostgresql } from './database-url.js'
import type { PrismaClient } from './generated/client/client.js'
import { openSqlite } from './sqlite/open.js'
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

/**
 * Opens the database that `url` names (`file:…` or `postgresql://…`); `migrate(url)` must have made it.
 *
 * Several processes may work on one database: a transaction waits at its beginning until no other transaction is open.
 *
 * @throws {DatabaseError} when the database does not exist or can't be used
 * @throws {Error} when the URL is of another kind
 */
export async function openDatabase(url: string, options: OpenOptions = {}): Promise<Database> {
  if (!isPostgresql(url)) return openSqlite(url, options)
  const { openPostgresql } = await import('./postgresql/open.js')
  return openPostgresql(url, options)
}
