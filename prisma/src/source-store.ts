import { createHash, randomUUID } from 'node:crypto'
import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Database } from './database.js'
import { DatabaseError } from './database-error.js'
import { placeNamed, placeOf, urlAt } from './place.js'

/** Files by the SHA-256 of their content, in hexadecimal digits. What is in it never changes. */
export interface SourceStore {
  /** Where it is, for messages. */
  name: string
  has(sha256: string): Promise<boolean>
  /**
   * The bytes, checked against their hash.
   *
   * @returns `missing` where there are none of this hash, `damaged` where they are other ones now
   */
  get(sha256: string): Promise<Uint8Array | 'missing' | 'damaged'>
  /**
   * Keeps the bytes, whole or not at all; where they are there already, nothing is written.
   *
   * @throws {DatabaseError} when they can't be kept
   */
  put(sha256: string, bytes: Uint8Array): Promise<void>
}

/** Keeps nothing and has nothing. */
export const NO_STORE: SourceStore = {
  name: 'nowhere',
  has: async () => false,
  get: async () => 'missing',
  put: async () => undefined,
}

/** The store of a database: the folder `sources` beside its file. Databases of one folder share it. */
export const sourcesBeside = (address: string): SourceStore => sourcesIn(placeNamed(urlAt(address)).folder)

const sourcesIn = (folder: string): SourceStore => folderStore(join(folder, 'sources'))

export const sourcesOf = async (database: Database): Promise<SourceStore> => sourcesIn((await placeOf(database)).folder)

/** A store in a folder: `ab/cdef…`, so that no folder holds too many. */
export function folderStore(folder: string): SourceStore {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`"${sha256}" is no SHA-256`)
    return join(folder, sha256.slice(0, 2), sha256.slice(2))
  }
  return {
    name: folder,
    has: async (sha256) => (await unlessMissing(stat(pathOf(sha256))))?.isFile() ?? false,
    get: async (sha256) => {
      const bytes = await unlessMissing(readFile(pathOf(sha256)))
      return bytes === null ? 'missing' : hashOf(bytes) === sha256 ? bytes : 'damaged'
    },
    put: async (sha256, bytes) => {
      const path = pathOf(sha256)
      try {
        if (statSync(path, { throwIfNoEntry: false })?.size === bytes.length) return
        mkdirSync(dirname(path), { recursive: true })
        await writeWhole(path, bytes)
      } catch (error) {
        throw notKept(folder, error)
      }
    },
  }
}

const synced = promisify(fsync)

/**
 * Under a name of its own until all is on the disk, so that nobody finds half of it, whenever the writer is ended. Only that is waited
 * for: promises of the other calls would cost several times what they do.
 */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`
  try {
    const file = openSync(unfinished, 'wx', 0o444)
    try {
      writeFileSync(file, bytes)
      await synced(file)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

function notKept(folder: string, cause: unknown): DatabaseError {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DatabaseError('DISK_FULL', `The disk of ${folder}, where files are kept, is full. Free some space.`, {
      cause,
    })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new DatabaseError('READ_ONLY', `${folder}, where files are kept, can't be written: allow this user to.`, {
      cause,
    })
  return new DatabaseError('UNREACHABLE', `Files can't be kept in ${folder}: ${message}`, { cause })
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function unlessMissing<Found>(look: Promise<Found>): Promise<Found | null> {
  try {
    return await look
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}
