import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, migrate, openDatabase } from '@plangraph/database'
import { linkAll } from '../../etl/src/link/link-stage.js'
import type { Link } from '../../etl/src/link/model.js'
import type { Corpus } from '../synthetic/corpus.js'
import { linkDocuments } from '../synthetic/link-documents.js'
import { linkLines, storedLinkLines } from '../synthetic/links-of.js'
import type { OwnDocument } from '../synthetic/model.js'
import { writeCorpus, writeDocuments } from '../synthetic/write-corpus.js'
import { lateDocuments } from './late-documents.js'
import { clearLinks, linksHash, linksMissed } from './link-results.js'
import { duration, measure, memory, print } from './measure.js'

/**
 * Links the corpus through a database: all but one document of each level of region, these one by one as they come in,
 * and everything once more from nothing, compared with the links found in memory. Returns the milliseconds of the last.
 */
export async function benchDatabaseLinking(corpus: Corpus, inMemory: readonly Link[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const file = join(folder, 'bench.db')
  try {
    await migrate(`file:${file}`)
    const db = await openDatabase(`file:${file}`)
    try {
      return await linkThrough(db, corpus, inMemory, file)
    } finally {
      await db.$disconnect()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function linkThrough(db: Database, corpus: Corpus, inMemory: readonly Link[], file: string): Promise<number> {
  const { fieldParents } = corpus.world
  const late = lateDocuments(corpus)
  const written = await measure(() => writeCorpus(db, corpus, new Set(late)))
  print(`  into the database: ${duration(written.ms)}, ${Math.round(statSync(file).size / 2 ** 20)} MB (${memory()})`)
  const first = await measure(() => linkAll(db, fieldParents))
  print(`  linking all but ${late.length}: ${duration(first.ms)}, CPU ${duration(first.cpu)} (${memory()})`)

  const single: { document: OwnDocument; ms: number }[] = []
  for (const document of late) {
    await writeDocuments(db, [document])
    const { ms } = await measure(() => linkDocuments(db, fieldParents, [document.id]))
    single.push({ document, ms })
  }
  const incremental = await linksHash(db)

  await clearLinks(db)
  const rebuilt = await measure(() => linkAll(db, fieldParents))
  print(`  linking all: ${duration(rebuilt.ms)}, CPU ${duration(rebuilt.cpu)} (${memory()})`)
  for (const { document, ms } of single)
    print(
      `  one new document of ${document.region.name} (${document.region.level}, ${document.statements.length} ` +
        `targets): ${duration(ms)}, ${((ms / rebuilt.ms) * 100).toFixed(2)} % of linking all`,
    )
  const full = await linksHash(db)
  const same = incremental === full ? 'the same rows' : 'OTHER ROWS'
  print(`  one by one against all at once: ${same} (${incremental.slice(0, 12)}, ${full.slice(0, 12)})`)
  const asInMemory = (await storedLinkLines(db)).join('\n') === linkLines(inMemory).join('\n')
  print(`  through the database against in memory: ${asInMemory ? 'the same links' : 'OTHER LINKS'}`)
  print(`  ${await linksMissed(db, corpus)}`)
  return rebuilt.ms
}
