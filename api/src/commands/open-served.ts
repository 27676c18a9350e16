import { type Database, databaseFile } from '@plangraph/database'
import { openServable } from '../server/database/open-servable.js'
import type { Output } from './say.js'

/** Opens a database that has tables; one without documents is opened too, after a word about it. */
export async function openServed(url: string, { note }: Output): Promise<Database> {
  const file = databaseFile(url)
  const database = await openServable(file)
  if ((await database.document.count()) === 0) {
    note(`${file} holds no documents yet: npm run etl -- ingest seeds/plans`)
  }
  return database
}
