import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, migrate, openDatabase } from '@plangraph/database'
import { linkAll } from '@plangraph/etl/link/link-stage'
import { runIngest } from '@plangraph/etl/load/run'
import { type Corpus, makeCorpus } from '../synthetic/corpus.js'
import { ingestSettings, planFile } from '../synthetic/ingest-corpus.js'
import type { OwnDocument } from '../synthetic/model.js'
import { lateDocuments } from './late-documents.js'
import { clearLinks, linksHash } from './link-results.js'
import { duration, measure, memory, peakMemory, print, printGrowth } from './measure.js'

const defaultSizes = [1000, 5000, 20_000]
const SEED = 1

/** Whole ingest runs, read and extracted documents given: all documents at once, then one new one of each level. */
export async function benchIngest(given: readonly number[]): Promise<void> {
  const sizes = given.length > 0 ? given : defaultSizes
  // The first run of any code is slow.
  await throughDatabase(makeCorpus({ documents: 100, seed: SEED }), () => {})
  const all: { size: number; ms: number }[] = []
  const levels = new Map<string, { size: number; ms: number }[]>()
  for (const size of sizes) {
    const corpus = makeCorpus({ documents: size, seed: SEED })
    print(
      `\n${size} documents of ${corpus.regions.length} regions: ${corpus.statements.length} statements (${memory()})`,
    )
    const times = await throughDatabase(corpus, print)
    all.push({ size, ms: times.all })
    for (const { level, ms } of times.single) levels.set(level, [...(levels.get(level) ?? []), { size, ms }])
  }
  print('')
  printGrowth('all documents', all)
  for (const [level, times] of levels) printGrowth(`one new document (${level})`, times)
}

interface Times {
  all: number
  single: { level: string; ms: number }[]
}

async function throughDatabase(corpus: Corpus, say: (line: string) => void): Promise<Times> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const url = `file:${join(folder, 'bench.db')}`
  try {
    await migrate(url)
    const db = await openDatabase(url)
    try {
      return await ingestThrough(db, corpus, say)
    } finally {
      await db.$disconnect()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function ingestThrough(db: Database, corpus: Corpus, say: (line: string) => void): Promise<Times> {
  const late = lateDocuments(corpus)
  const first = corpus.documents.filter((document) => !late.includes(document))
  const settings = ingestSettings(corpus)
  const run = (documents: readonly OwnDocument[]) => measure(() => runIngest(db, documents.map(planFile), settings))

  const all = await run(first)
  say(
    `  all but ${late.length} in one run: ${duration(all.ms)}, CPU ${duration(all.cpu)} (${memory()}, ${peakMemory()})`,
  )
  const idle = await run(first.slice(-1))
  say(`  a run that finds nothing new: ${duration(idle.ms)}${idle.result.datasetChanged ? ', YET OTHER DATA' : ''}`)
  const single: Times['single'] = []
  for (const document of late) {
    const { ms, result } = await run([document])
    const [item] = result.items
    if (item?.outcome !== 'ADDED') throw new Error(`${document.title} was not added: ${item?.failure?.message}`)
    single.push({ level: document.region.level, ms })
    say(
      `  one new document of ${document.region.name} (${document.region.level}, ${document.statements.length} ` +
        `targets): ${duration(ms)}, ${((ms / all.ms) * 100).toFixed(2)} % of all`,
    )
  }
  const incremental = await linksHash(db)
  await clearLinks(db)
  const rebuilt = await measure(() => linkAll(db, settings.fieldParents))
  const same = (await linksHash(db)) === incremental ? 'the same rows' : 'OTHER ROWS'
  say(`  linking all of it anew: ${duration(rebuilt.ms)}, leads to ${same} (${memory()}, ${peakMemory()})`)
  return { all: all.ms, single }
}
