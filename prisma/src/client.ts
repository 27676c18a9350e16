import type { Database, OpenOptions } from './database.js'
import { isPostgresql } from './database-url.js'
import { openSqlite } from './sqlite/open.js'

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
