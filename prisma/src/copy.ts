import { existsSync } from 'node:fs'
import { databaseFile, isPostgresql } from './database-url.js'
import { openBare } from './sqlite/bare-connection.js'

/**
 * Writes a database as it is at this moment into a new SQLite file, while others read or write it. Where there is no file to copy,
 * none is made.
 *
 * @throws {DatabaseError} when either can't be used
 */
export async function copyDatabase(url: string, target: string): Promise<void> {
  if (isPostgresql(url)) {
    const { pour } = await import('./postgresql/pour.js')
    return pour(url, target)
  }
  const file = databaseFile(url)
  if (!existsSync(file)) return
  const database = openBare(file)
  try {
    database.run('VACUUM INTO ?', target)
  } finally {
    database.close()
  }
}

/**
 * Replaces all rows of a database of a server, which is made and migrated as needed, by those of a SQLite file of this version.
 *
 * @throws {DatabaseError} when either can't be used
 */
export async function fillDatabase(file: string, url: string): Promise<void> {
  const { fillFrom } = await import('./postgresql/fill.js')
  return fillFrom(file, url)
}
