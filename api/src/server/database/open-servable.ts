import { type Database, hasTables, migrate, openDatabase, placeNamed, urlAt } from '@plangraph/database'

/**
 * Opens a database that can be served, documents or none.
 *
 * @throws {Error} a sentence, for what is no database of PlanGraph
 */
export async function openServable(file: string): Promise<Database> {
  const database = await openDatabase(urlAt(file))
  try {
    if (await hasTables(database)) return database
  } catch (error) {
    await database.$disconnect()
    throw error
  }
  await database.$disconnect()
  throw new Error(`the database ${placeNamed(urlAt(file)).name} has no tables: create them with npm run migrate`)
}

/**
 * The same, brought to this version first, for a file that nobody has made ready.
 *
 * @throws {Error} a sentence, also for a database of a newer version
 */
export async function openMigrated(file: string): Promise<Database> {
  const database = await openServable(file)
  try {
    await migrate(urlAt(file))
    return database
  } catch (error) {
    await database.$disconnect()
    throw error
  }
}
