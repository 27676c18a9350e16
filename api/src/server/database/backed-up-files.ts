import { type Database, type SourceStore, sourcesBeside } from '@plangraph/database'

/** What became of the files of a database that was copied. */
export interface CopiedFiles {
  files: number
  /** Files that the database names, but that were not kept whole where it was: ingested before files were kept, or damaged. */
  missing: number
}

/**
 * Copies the files that a database names, those of withdrawn documents too, from beside one path to beside another. Those that are there already are left
 * alone, so that backups in one folder share them, and the next one copies what is new.
 */
export async function copyFiles(database: Database, from: string, to: string): Promise<CopiedFiles> {
  const select = { sha256: true } as const
  const named = [...(await database.source.findMany({ select })), ...(await database.formerFile.findMany({ select }))]
  const hashes = new Set(named.map(({ sha256 }) => sha256))
  const [source, target] = [sourcesBeside(from), sourcesBeside(to)]
  let missing = 0
  for (const sha256 of hashes) if (!(await copyFile(sha256, source, target))) missing += 1
  return { files: hashes.size - missing, missing }
}

async function copyFile(sha256: string, from: SourceStore, to: SourceStore): Promise<boolean> {
  if (await to.has(sha256)) return true
  const bytes = await from.get(sha256)
  if (typeof bytes === 'string') return false
  await to.put(sha256, bytes)
  return true
}
