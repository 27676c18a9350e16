import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Database, printableName } from '@plangraph/database'

/** A file that was ingested, byte for byte. */
export interface Original {
  /** Printable. */
  fileName: string
  /** As the database names it: pdf, docx, html, txt, transcription. */
  format: string
  bytes: Buffer
}

/**
 * The file with a hash, if it was ingested and is below the folder still; null for every other one. Its name and length
 * are compared before it is read, its hash before it is given away: what has changed since is another file.
 *
 * @param sha256 hexadecimal, lower case
 * @returns `unknown` where no file with this hash was ingested, `missing` where it is no longer there
 */
export async function findOriginal(
  database: Database,
  folder: string,
  sha256: string,
): Promise<Original | 'unknown' | 'missing'> {
  const select = { fileName: true, byteLength: true, format: true } as const
  const sources = await database.source.findMany({ where: { sha256 }, select, orderBy: { fileName: 'asc' } })
  const [first] = sources
  if (first === undefined) return 'unknown'
  const names = new Set(sources.map(({ fileName }) => fileName))
  for (const path of await pathsBelow(folder)) {
    if (!names.has(printableName(basename(path)))) continue
    const bytes = await bytesOf(join(folder, path), first.byteLength)
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) continue
    return { fileName: printableName(basename(path)), format: first.format, bytes }
  }
  return 'missing'
}

/** Paths relative to the folder, in order; none where it is not there. */
async function pathsBelow(folder: string): Promise<string[]> {
  const paths = await unlessMissing(readdir(folder, { recursive: true }))
  return (paths ?? []).sort()
}

/** The bytes of a file of this length; null for a folder, for a file of another length, and for none. */
async function bytesOf(path: string, length: number): Promise<Buffer | null> {
  const status = await unlessMissing(stat(path))
  return status?.isFile() && status.size === length ? unlessMissing(readFile(path)) : null
}

/** Null for what is not there or may not be read: to a client that is the same. */
async function unlessMissing<Found>(look: Promise<Found>): Promise<Found | null> {
  try {
    return await look
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}
