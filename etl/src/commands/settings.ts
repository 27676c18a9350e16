import { fileURLToPath } from 'node:url'
import { type Database, databaseFile, migrate, openDatabase } from '@plangraph/database'
import { loadCatalogue, loadRegions } from '../catalogue/index.js'
import type { Catalogue } from '../catalogue/types.js'
import type { RunRules } from '../run/run-types.js'
import { indicatorRows, regionRows } from '../store/catalogue-rows.js'
import { CommandError, type Io } from './io.js'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

export const CATALOGUE = fromRoot('seeds/catalogue')
export const PLANS = fromRoot('seeds/plans')

/** How long a command waits while another process writes to the database, in seconds. */
const PATIENCE = 600

/** Opens the database that DATABASE_URL names, made and migrated as needed, for the time of `work`. */
export async function withDatabase<T>(io: Io, work: (db: Database) => Promise<T>): Promise<T> {
  const url = io.env.DATABASE_URL || 'file:data/plangraph.db'
  const onWait = (holder: string | null) =>
    io.err(
      `Another process is writing to ${databaseFile(url)}${holder === null ? '' : ` (${holder})`}: waiting until it is done …`,
    )
  const wait = { seconds: PATIENCE, onWait }
  await migrate(url, { wait })
  const db = await openDatabase(url, { wait })
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

/** @throws CommandError when the catalogue is broken: nothing is ingested with half of it */
export function catalogueOf(directory: string): Catalogue {
  const loaded = loadCatalogue(directory)
  if (!loaded.ok) throw new CommandError(loaded.failure.message)
  return loaded.value
}

/** What a run takes from the catalogue. */
export const runRules = (catalogue: Catalogue): RunRules => ({
  regions: regionRows(loadRegions(catalogue)),
  indicators: indicatorRows(catalogue),
  vocabulary: catalogue,
  fieldParents: new Map(catalogue.fields.map(({ code, parent }) => [code, parent ?? null])),
})
