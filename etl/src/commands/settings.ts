import { fileURLToPath } from 'node:url'
import { type Database, migrate, openDatabase } from '@plangraph/database'
import { loadCatalogue, loadRegions } from '../catalogue/index.js'
import { indicatorRows, regionRows } from '../load/catalogue-rows.js'
import { fingerprint } from '../load/fingerprint.js'
import type { RunSettings } from '../load/run-types.js'
import { processFile } from '../pipeline.js'
import { CommandError, type Io } from './io.js'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

export const CATALOGUE = fromRoot('seeds/catalogue')
export const PLANS = fromRoot('seeds/plans')

/** Opens the database that DATABASE_URL names, made and migrated as needed, for the time of `work`. */
export async function withDatabase<T>(io: Io, work: (db: Database) => Promise<T>): Promise<T> {
  const url = io.env.DATABASE_URL || 'file:data/plangraph.db'
  await migrate(url)
  const db = await openDatabase(url)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

/**
 * The catalogue and the stages that use it.
 * @throws CommandError when the catalogue is broken: nothing is ingested with half of it
 */
export async function runSettings(catalogueDirectory: string): Promise<RunSettings> {
  const loaded = loadCatalogue(catalogueDirectory)
  if (!loaded.ok) throw new CommandError(loaded.failure.message)
  const regions = loadRegions(loaded.value)
  return {
    regions: regionRows(regions),
    indicators: indicatorRows(loaded.value),
    fingerprint: await fingerprint(catalogueDirectory),
    vocabulary: loaded.value,
    fieldParents: new Map(loaded.value.fields.map(({ code, parent }) => [code, parent ?? null])),
    parallel: 1,
    process: (fileName, bytes) => processFile(fileName, bytes, loaded.value, regions),
  }
}
