import { type Database, databaseFile, migrate, openDatabase } from '@plangraph/database'
import type { Io } from './io.js'

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
