import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyDatabase, type Database, migrate, openDatabase, pastPrisma, placeNamed } from '@plangraph/database'
import type { Io } from './io.js'

/** How long a command waits while another process writes to the database, in seconds. */
const PATIENCE = 600

/** The URL of the database that the environment names. */
export const urlOf = ({ env }: Io): string => env.DATABASE_URL || 'file:data/plangraph.db'

/** Opens the database that DATABASE_URL names, made and migrated as needed, for the time of `work`. */
export async function withDatabase<T>(io: Io, work: (db: Database) => Promise<T>): Promise<T> {
  const url = urlOf(io)
  const onWait = (holder: string | null) =>
    io.err(
      `Another process is writing to ${placeNamed(url).name}${holder === null ? '' : ` (${holder})`}: waiting until it is done …`,
    )
  const wait = { seconds: PATIENCE, onWait }
  await migrate(url, { wait })
  const db = await openDatabase(url, { wait })
  try {
    return await work(pastPrisma(db))
  } finally {
    await db.$disconnect()
  }
}

/**
 * Opens a copy of that database as it is at this moment, made and migrated as needed, which is thrown away after `work`:
 * nothing of the database itself changes, and others may write to it meanwhile.
 */
export async function withCopy<T>(io: Io, work: (db: Database) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'plangraph-'))
  const copy = join(folder, 'copy.db')
  try {
    await copyDatabase(urlOf(io), copy)
    await migrate(`file:${copy}`)
    const db = await openDatabase(`file:${copy}`)
    try {
      // The lock of a run that goes on in the database is copied with it.
      await db.runLock.deleteMany()
      return await work(pastPrisma(db))
    } finally {
      await db.$disconnect()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}
