import { inParallel } from '../model/in-parallel.js'
import { staleSources } from './known-files.js'
import { interpretFile, type ReadFile } from './read-files.js'
import type { RunContext } from './run-context.js'
import { storedReading } from './stored-reading.js'

/**
 * The documents of the database that were made under other rules and are not among the files of the run, rebuilt from
 * what was read of them: an edit of the catalogue applies to every document, and opens no file.
 */
export async function readStored(run: RunContext, files: readonly ReadFile[]): Promise<ReadFile[]> {
  const given = new Set(files.map(({ fileName }) => fileName))
  const stale = await run.db.source.findMany({
    where: staleSources(run.settings.versions),
    select: {
      id: true,
      fileName: true,
      sha256: true,
      byteLength: true,
      url: true,
      reading: { select: { version: true } },
    },
    orderBy: { id: 'asc' },
  })
  const sources = stale.filter(({ fileName }) => !given.has(fileName))
  const read = await inParallel(sources, run.settings.parallel, async ({ id, reading, ...file }) => {
    const content = await storedReading(run.db, id)
    return content && interpretFile(run, { ...file, readingVersion: reading?.version ?? '' }, content)
  })
  return read.filter((file) => file !== null)
}
