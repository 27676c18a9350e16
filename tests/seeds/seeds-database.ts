import { type Database, openDatabase } from '@plangraph/database'

/** The database with the five documents of seeds/plans, made once for the whole run. Read only: others share it. */
export function openSeeds(onQuery?: (sql: string) => void): Promise<Database> {
  const url = process.env.SEEDS_DATABASE_URL
  if (!url) throw new Error('SEEDS_DATABASE_URL is not set: run the tests through jest.config.js')
  return openDatabase(url, onQuery ? { onQuery } : {})
}
