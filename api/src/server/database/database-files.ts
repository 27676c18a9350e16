import { realpath, rm, stat } from 'node:fs/promises'
import { isPostgresql } from '@plangraph/database'

/** Tells a file from every other that is or was at its path: device and inode; null where there is none. */
type Identity = string | null

/** The files of a SQLite database at one moment. */
export interface DatabaseFiles {
  /** Path that the database is known by. */
  path: string
  /** Where that leads, if it is a link. The log of changes and the index of that are beside it, as -wal and -shm. */
  file: string
  main: Identity
  log: Identity
  index: Identity
}

/** What is at the path of a database now. */
export async function filesAt(path: string): Promise<DatabaseFiles> {
  // A database of a server is no file, and nothing takes its place.
  if (isPostgresql(path)) return { path, file: path, main: 'server', log: null, index: null }
  const file = (await unlessMissing(realpath(path))) ?? path
  const [main = null, log = null, index = null] = await Promise.all([file, `${file}-wal`, `${file}-shm`].map(identity))
  return { path, file, main, log, index }
}

/**
 * Removes the log and the index of a database whose place another file has taken. SQLite would take them for the new one's
 * and mix the pages of both. What arrived together with the new file stays.
 */
export async function removeLeftovers({ file, main, log, index }: DatabaseFiles): Promise<void> {
  const now = await filesAt(file)
  if (now.main === main) return
  if (log !== null && now.log === log) await rm(`${file}-wal`, { force: true })
  if (index !== null && now.index === index) await rm(`${file}-shm`, { force: true })
}

async function identity(path: string): Promise<Identity> {
  const found = await unlessMissing(stat(path, { bigint: true }))
  return found === null ? null : `${found.dev}:${found.ino}`
}

/** Null for what is not there, or may not be looked at. */
async function unlessMissing<Found>(look: Promise<Found>): Promise<Found | null> {
  try {
    return await look
  } catch {
    return null
  }
}
