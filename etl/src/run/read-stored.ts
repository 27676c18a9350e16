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
  const sources = (await stale(run)).filter(({ fileName }) => !given.has(fileName))
  return read(run, sources)
}

/**
 * What is to be made again after the files were stored: of documents that are to be read from another one of their files, and
 * of those whose file of the run failed.
 * @param done ids of sources, to which those that are read are added: each is made again once
 */
export async function readLeft(run: RunContext, done: Set<string>): Promise<ReadFile[]> {
  const sources = (await stale(run)).filter(({ id }) => !done.has(id))
  for (const { id } of sources) done.add(id)
  return read(run, sources)
}

/** In the order of their ids, which the database would go through all sources for. */
async function stale(run: RunContext) {
  const sources = await run.db.source.findMany({
    where: staleSources(run.settings.versions),
    select: {
      id: true,
      fileName: true,
      sha256: true,
      byteLength: true,
      url: true,
      reading: { select: { version: true } },
    },
  })
  return sources.sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function read(run: RunContext, sources: Awaited<ReturnType<typeof stale>>): Promise<ReadFile[]> {
  const files = await inParallel(sources, run.settings.parallel, async ({ id, reading, ...file }) => {
    const content = await storedReading(run.db, id)
    const from = { ...file, readingVersion: reading?.version ?? '' }
    return content && interpretFile(run, from, content, { isGiven: false })
  })
  return files.filter((file) => file !== null)
}
