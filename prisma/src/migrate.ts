import { isPostgresql } from './database-url.js'
import type { MigrateOptions, MigrationState } from './migration-options.js'
import { migrateSqlite, statusOfSqlite } from './sqlite/migrate.js'

const postgresql = () => import('./postgresql/migrate.js')

/**
 * Applies the migrations that the database has not seen, making it when it is missing. All are applied in one transaction: a
 * process that is cut off leaves the database as it was, and of several that start at once one migrates while the others wait and
 * find nothing to do. Returns the names of those applied.
 *
 * @throws {DatabaseError} when the database can't be used, or was made by another version (nothing is changed then)
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  return isPostgresql(url) ? (await postgresql()).migratePostgresql(url, options) : migrateSqlite(url, options)
}

/** What the history of a database says of each migration. */
export async function migrationStatus(url: string): Promise<MigrationState[]> {
  return isPostgresql(url) ? (await postgresql()).statusOfPostgresql(url) : statusOfSqlite(url)
}
