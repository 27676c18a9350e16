import { pathToFileURL } from 'node:url'
import { type Database, migrate, openDatabase } from '@plangraph/database'

/**
 * Opens a database that can be served, documents or none.
 *
 * @throws {Error} a sentence, for what is no database of PlanGraph
 */
export async function openServable(file: string): Promise<Database> {
  const database = await openDatabase(pathToFileURL(file).href)
  try {
    const tables = await database.$queryRaw<unknown[]>`SELECT name FROM sqlite_master WHERE name = 'Document'`
    if (tables.length > 0) return database
  } catch (error) {
    await database.$disconnect()
    throw error
  }
  await database.$disconnect()
  throw new Error(`the database ${file} has no tables: create them with npm run migrate`)
}

/**
 * The same, brought to this version first, for a file that nobody has made ready.
 *
 * @throws {Error} a sentence, also for a database of a newer version
 */
export async function openMigrated(file: string): Promise<Database> {
  const database = await openServable(file)
  try {
    await migrate(pathToFileURL(file).href)
    return database
  } catch (error) {
    await database.$disconnect()
    throw error
  }
}
