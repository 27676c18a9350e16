import { existsSync } from 'node:fs'
import { addressOf, type Database, isPostgresql, migrationStatus } from '@plangraph/database'
import { knownSummary } from '@plangraph/etl/known'
import { openServable } from '../server/database/open-servable.js'

/** A database, and what it holds of the paths, as text. */
export interface KnownDatabase {
  database: Database
  text: string
}

/**
 * Opens a database that holds all documents of the paths as they are and is of this version; null for one that is missing
 * or wants a migration or a run of ingest first. Nothing is written.
 *
 * @throws {DatabaseError} for a database that this version can't serve
 */
export async function openKnown(url: string, paths: readonly string[], columns: number): Promise<KnownDatabase | null> {
  const address = addressOf(url)
  if ((!isPostgresql(url) && !existsSync(address)) || (await migrationStatus(url)).some(({ applied }) => !applied))
    return null
  const database = await openServable(address)
  let text: string | null = null
  try {
    text = await knownSummary(database, paths, columns)
  } finally {
    if (text === null) await database.$disconnect()
  }
  return text === null ? null : { database, text }
}
