import type { Database } from '@plangraph/database'
import { openPastPrisma } from '../database/open-past-prisma.js'

/** The database with the five documents of seeds/plans, made once for the whole run. Read only: others share it. */
export function openSeeds(onQuery?: (sql: string) => void): Promise<Database> {
  const url = process.env.SEEDS_DATABASE_URL
  if (!url) throw new Error('SEEDS_DATABASE_URL is not set: run the tests through jest.config.js')
  return openPastPrisma(url, onQuery ? { onQuery } : {})
}
