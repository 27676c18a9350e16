import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type Connection from 'libsql'
import { DatabaseError, fromDriver } from '../database-error.js'
import { databaseFile } from '../database-url.js'
import { type Migration, migrationNames, readMigrations } from '../migration-files.js'
import type { MigrateOptions, MigrationState } from '../migration-options.js'
import { LOCK_WAIT, type LockWait } from '../write-wait.js'
import { applyMigration, checkedHistory } from './migration-history.js'
import { connect } from './open-connection.js'
import { beginImmediate, untilUnlocked } from './write-lock.js'

/** Applies what a file has not seen, making it and its folder when they are missing. */
export async function migrateSqlite(url: string, options: MigrateOptions): Promise<string[]> {
  const { names = migrationNames(), wait = LOCK_WAIT } = options
  const file = databaseFile(url)
  makeFolder(file)
  const known = readMigrations()
  const missing = (connection: Connection.Database) => {
    const seen = checkedHistory(connection, file, known)
    return known.filter(({ name }) => names.includes(name) && !seen.includes(name))
  }
  if ((await asked(file, missing, wait)).length === 0) return []
  const connection = connect(file, 0)
  try {
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
  missing: (connection: Connection.Database) => Migration[],
  wait: LockWait,
): Promise<string[]> {
  // A table that is rebuilt must not take the rows with it that refer to it; inside a transaction this has no effect.
  connection.exec('PRAGMA foreign_keys = OFF')
  await beginImmediate(connection, file, wait)
  try {
    const migrations = missing(connection)
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

export async function statusOfSqlite(url: string): Promise<MigrationState[]> {
  const file = databaseFile(url)
  const known = readMigrations()
  const seen = await asked(file, (connection) => checkedHistory(connection, file, known), LOCK_WAIT)
  return known.map(({ name }) => ({ name, applied: seen.includes(name) }))
}

/**
 * Asks a file until it is not locked, on a connection of its own each time: a statement that was refused stays open, and
 * no table could be changed on its connection.
 */
function asked<T>(file: string, question: (connection: Connection.Database) => T, wait: LockWait): Promise<T> {
  return untilUnlocked(
    () => {
      const connection = connect(file, 0)
      try {
        return question(connection)
      } finally {
        connection.close()
      }
    },
    file,
    wait,
  )
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
