import { type Database, databaseFile, openDatabase } from '@plangraph/database'

/** Opens a database that has tables; one without documents is opened too, after a word about it. */
export async function openServed(url: string): Promise<Database> {
  const database = await openDatabase(url)
  const tables = await database.$queryRaw<unknown[]>`SELECT name FROM sqlite_master WHERE name = 'Document'`
  if (tables.length === 0) {
    throw new Error(`the database ${databaseFile(url)} has no tables: create them with npm run migrate`)
  }
  if ((await database.document.count()) === 0) {
    process.stderr.write(`${databaseFile(url)} holds no documents yet: npm run etl -- ingest seeds/plans\n`)
  }
  return database
}
