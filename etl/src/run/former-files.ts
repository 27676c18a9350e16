import type { Database } from '@plangraph/database'
import { sha256 } from '../model/hash.js'
import { chunks } from '../store/sync-table.js'
import type { InputFile } from './run-types.js'

/**
 * The files without those whose content was here and is no more: their documents were withdrawn, or have other editions of them.
 * What brings the same folder at each start must not undo that. A file that can't be read stays, so that its failure is told.
 */
export async function withoutFormer<File extends InputFile>(db: Database, files: readonly File[]): Promise<File[]> {
  const hashes = new Map<File, string>()
  for (const file of files) {
    const bytes = await file.read()
    if (bytes.ok) hashes.set(file, sha256(bytes.value))
  }
  const former = await formerHashes(db, [...hashes.values()])
  return files.filter((file) => !former.has(hashes.get(file) ?? ''))
}

/** Those of the contents that were here and are no more. Three statements for every 500. */
export async function formerHashes(db: Database, hashes: readonly string[]): Promise<Set<string>> {
  const former = new Set<string>()
  const select = { sha256: true } as const
  for (const part of chunks(hashes)) {
    const where = { sha256: { in: part } }
    for (const row of await db.formerFile.findMany({ where, select })) former.add(row.sha256)
    // The file of the name of a source that is replaced has other content since.
    for (const row of await db.source.findMany({ where: { ...where, replaced: true }, select })) former.add(row.sha256)
    for (const row of await db.source.findMany({ where: { ...where, replaced: false }, select }))
      former.delete(row.sha256)
  }
  return former
}
