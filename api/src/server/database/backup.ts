import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { copyDatabase, type Database, fillDatabase, isPostgresql, urlAt } from '@plangraph/database'
import { type CopiedFiles, copyFiles } from './backed-up-files.js'
import { type CopiedReleases, copyReleases } from './backed-up-releases.js'
import { filesAt, removeLeftovers } from './database-files.js'
import { openMigrated, openServable } from './open-servable.js'

/** What a file of a database holds, and what of the files that it names is beside it. */
export interface Held extends CopiedFiles, CopiedReleases {
  bytes: number
  documents: number
}

/**
 * Writes a database into one new file, as it is at this moment, while others read or write it, and beside it, into
 * `sources`, the files that it names, and into `releases`, its releases.
 *
 * @param file path of the database
 * @throws {Error} a sentence, when the backup is there already or is not what was written
 */
export async function createBackup(file: string, backup: string): Promise<Held> {
  if (existsSync(backup)) throw new Error(`${backup} is there already: a backup replaces no file`)
  if (!existsSync(dirname(backup))) throw new Error(`there is no folder ${dirname(backup)} to write a backup into`)
  const unchecked = `${backup}.part`
  await rm(unchecked, { force: true })
  const { file: original } = await filesAt(file)
  const database = await openServable(file)
  await database.$disconnect()
  await copyDatabase(urlAt(file), unchecked)
  const held = await checked(openServable, unchecked, (copy) => copyBeside(copy, original, backup))
  await rename(unchecked, backup)
  return { bytes: (await stat(backup)).size, ...held }
}

/**
 * Puts a backup in the place of a database, when it has been copied beside it, brought to this version and found whole. A
 * server of that database notices and serves it; no run of ingest may be in progress. In a database of a server it replaces all rows.
 *
 * @param file path of the database, which need not be there
 * @throws {Error} a sentence, when the backup is no database that can be served
 */
export async function restoreBackup(backup: string, file: string): Promise<Held> {
  if (!existsSync(backup)) throw new Error(`there is no file ${backup}`)
  if (isPostgresql(file)) return restoreToServer(backup, file)
  const before = await filesAt(file)
  const copy = `${before.file}.restored`
  await copyFile(backup, copy)
  // Files first: whoever serves the database finds them.
  const held = await checked(openMigrated, copy, (copied) => copyBeside(copied, backup, before.file))
  await rename(copy, before.file)
  await removeLeftovers(before)
  return { bytes: (await stat(before.file)).size, ...held }
}

/** Replaces what a database of a server holds by what a backup does, all at once. */
async function restoreToServer(backup: string, url: string): Promise<Held> {
  const folder = await mkdtemp(join(tmpdir(), 'plangraph-'))
  try {
    const copy = join(folder, 'restored.db')
    await copyFile(backup, copy)
    const held = await checked(openMigrated, copy, (copied) => copyBeside(copied, backup, url))
    await fillDatabase(copy, url)
    return { bytes: (await stat(copy)).size, ...held }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Copies what is kept beside a database. */
const copyBeside = async (database: Database, from: string, to: string): Promise<Copied> => ({
  ...(await copyFiles(database, from, to)),
  ...(await copyReleases(from, to)),
})

type Copied = CopiedFiles & CopiedReleases

/**
 * What a database holds that is whole, and in its one file then, without a log. One that is not is removed.
 *
 * @throws {Error} a sentence that says what is wrong with it
 */
async function checked(
  open: (file: string) => Promise<Database>,
  file: string,
  copy: (database: Database) => Promise<Copied>,
): Promise<Omit<Held, 'bytes'>> {
  try {
    const database = await open(file)
    try {
      const faults = await faultsOf(database)
      if (faults.length > 0) throw new Error(`${file} is damaged: ${faults[0]}`)
      return { documents: await database.document.count(), ...(await copy(database)) }
    } finally {
      await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
      await database.$disconnect()
    }
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    await Promise.all(['-wal', '-shm'].map((end) => rm(file + end, { force: true })))
  }
}

async function faultsOf(database: Database): Promise<string[]> {
  const found = await database.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check(1)`
  return found.map((row) => row.integrity_check).filter((text) => text !== 'ok')
}
