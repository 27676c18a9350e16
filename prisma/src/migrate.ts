import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type Connection from 'libsql'
import { DatabaseError, fromDriver } from './database-error.js'
import { databaseFile } from './database-url.js'
import { type Migration, migrationNames, readMigrations } from './migration-files.js'
import { applyMigration, checkedHistory } from './migration-history.js'
import { connect } from './open-connection.js'
import { beginImmediate, LOCK_WAIT, type LockWait, untilUnlocked } from './write-lock.js'

/** What a migration may be given besides the database. */
export interface MigrateOptions {
  /** The migrations to apply, oldest first (default: all). */
  names?: readonly string[]
  wait?: LockWait
}

/**
 * Applies the migrations that the database has not seen, making the file and its folder when they are missing. All are
 * applied in one transaction: a process that is cut off leaves the database as it was, and of several that start at once
 * one migrates while the others wait and find nothing to do. Returns the names of those applied.
 *
 * @throws {DatabaseError} when the file can't be used, or was made by another version (nothing is changed then)
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const { names = migrationNames(), wait = LOCK_WAIT } = options
  const file = databaseFile(url)
  makeFolder(file)
  const known = readMigrations()
  const connection = connect(file, 0)
  try {
    const missing = () => {
      const seen = checkedHistory(connection, file, known)
      return known.filter(({ name }) => names.includes(name) && !seen.includes(name))
    }
    if ((await untilUnlocked(missing, file, wait)).length === 0) return []
    return await migrateIn(connection, file, missing, wait)
  } catch (error) {
    throw fromDriver(error, file)
  } finally {
    connection.close()
  }
}

async function migrateIn(
  connection: Connection.Database,
  file: string,
  missing: () => Migration[],
  wait: LockWait,
): Promise<string[]> {
  // A table that is rebuilt must not take the rows with it that refer to it; inside a transaction this has no effect.
  connection.exec('PRAGMA foreign_keys = OFF')
  await beginImmediate(connection, file, wait)
  try {
    const migrations = missing()
    for (const migration of migrations) applyMigration(connection, migration)
    const broken = connection.prepare('PRAGMA foreign_key_check').all()
    if (broken.length > 0)
      throw new DatabaseError(
        'VERSION',
        `${file} can't be migrated: ${broken.length} of its rows refer to rows that are missing.`,
      )
    // A new file is not yet in write-ahead mode, so that readers can be in the way of the last step.
    await untilUnlocked(() => connection.exec('COMMIT'), file, wait)
    return migrations.map(({ name }) => name)
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

/** What the history of a database says of each migration. */
export async function migrationStatus(url: string): Promise<{ name: string; applied: boolean }[]> {
  const file = databaseFile(url)
  const connection = connect(file, 0)
  try {
    const known = readMigrations()
    const seen = await untilUnlocked(() => checkedHistory(connection, file, known), file, LOCK_WAIT)
    return known.map(({ name }) => ({ name, applied: seen.includes(name) }))
  } finally {
    connection.close()
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (cause) {
    throw new DatabaseError('UNREACHABLE', `The folder of ${file} can't be made: check the path and its permissions.`, {
      cause,
    })
  }
}
