import { addressOf, type Database, migrationStatus, placeNamed } from '@plangraph/database'
import { openServable } from '../server/database/open-servable.js'
import type { Output } from './say.js'

/**
 * Opens a database of this version; one without documents is opened too, after a word about it.
 *
 * @throws {Error} a sentence, for any other database
 */
export async function openServed(url: string, { note }: Output): Promise<Database> {
  const database = await openServable(addressOf(url))
  try {
    if ((await migrationStatus(url)).some(({ applied }) => !applied))
      throw new Error(
        `the database ${placeNamed(url).name} is of an earlier version: bring it up to this one with npm run migrate -- apply`,
      )
  } catch (error) {
    await database.$disconnect()
    throw error
  }
  if ((await database.document.count()) === 0) {
    note(`${placeNamed(url).name} holds no documents yet: npm run etl -- ingest seeds/plans`)
  }
  return database
}
