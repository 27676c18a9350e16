import { DatabaseError } from './database-error.js'
import type { Migration } from './migration-files.js'

/** One migration as a database remembers it. */
export interface Applied {
  name: string
  checksum: string
  finished: boolean
}

/**
 * The names of the migrations that a database has seen.
 *
 * @param known all migrations of this version
 * @throws {DatabaseError} VERSION when the database is not one that this version can carry on: it has seen a migration
 *   that is not known here, or one that was another one then
 */
export function seenOf(applied: readonly Applied[], name: string, known: readonly Migration[]): string[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]))
  for (const { name: migrationName, checksum, finished } of applied) {
    const migration = byName.get(migrationName)
    const trouble =
      migration === undefined
        ? `was made by a newer version of PlanGraph (this one does not know its migration ${migrationName}). Upgrade PlanGraph, or let DATABASE_URL name another file.`
        : !finished
          ? `is half migrated: ${migrationName} was begun by an earlier version and broke off. Restore the file from a backup.`
          : migration.checksum !== checksum
            ? `was migrated with another text of ${migrationName} than this version has. Restore prisma/migrations/${migrationName} as it was, or let DATABASE_URL name another file.`
            : null
    if (trouble !== null) throw new DatabaseError('VERSION', `${name} ${trouble} Nothing was changed.`)
  }
  return applied.map(({ name }) => name)
}
