import { addressOf, type Database, placeNamed } from '@plangraph/database'
import { openServable } from '../server/database/open-servable.js'
import type { Output } from './say.js'

/** Opens a database that has tables; one without documents is opened too, after a word about it. */
export async function openServed(url: string, { note }: Output): Promise<Database> {
  const database = await openServable(addressOf(url))
  if ((await database.document.count()) === 0) {
    note(`${placeNamed(url).name} holds no documents yet: npm run etl -- ingest seeds/plans`)
  }
  return database
}
