import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, migrate, openDatabase } from '@plangraph/database'
import { linkAll } from '@plangraph/etl/link/link-stage'
import { runIngest } from '@plangraph/etl/load/run'
import type { Progress } from '@plangraph/etl/load/run-types'
import { type Corpus, makeCorpus } from '../synthetic/corpus.js'
import { ingestSettings, planFile } from '../synthetic/ingest-corpus.js'
import type { OwnDocument } from '../synthetic/model.js'
import { lateDocuments } from './late-documents.js'
import { clearLinks, linksHash } from './link-results.js'
import { duration, measure, memory, peakMemory, print, printGrowth } from './measure.js'

const defaultSizes = [1000, 5000, 20_000]
const SEED = 1

/**
 * Whole ingest runs, read and extracted documents given: all documents at once, then one new one of each level. Growth is
 * told by CPU, which others on the machine disturb less than the wall clock.
 */
export async function benchIngest(given: readonly number[]): Promise<void> {
  const sizes = given.length > 0 ? given : defaultSizes
  // The first run of any code is slow.
  await throughDatabase(makeCorpus({ documents: 100, seed: SEED }), () => {})
  const growing = new Map<string, { size: number; ms: number }[]>()
  for (const size of sizes) {
    const corpus = makeCorpus({ documents: size, seed: SEED })
    const { regions, statements } = corpus
    print(`\n${size} documents of ${regions.length} regions: ${statements.length} statements (${memory()})`)
    for (const [what, ms] of await throughDatabase(corpus, print))
      growing.set(what, [...(growing.get(what) ?? []), { size, ms }])
  }
  print('')
  for (const [what, times] of growing) printGrowth(`CPU, ${what}`, times)
}

/** CPU milliseconds by what they were spent on. */
type Spent = Map<string, number>

async function throughDatabase(corpus: Corpus, say: (line: string) => void): Promise<Spent> {
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

async function ingestThrough(db: Database, corpus: Corpus, say: (line: string) => void): Promise<Spent> {
  const late = lateDocuments(corpus)
  const first = corpus.documents.filter((document) => !late.includes(document))
  const settings = ingestSettings(corpus)
  const run = (documents: readonly OwnDocument[], onProgress?: (progress: Progress) => void) =>
    measure(() => runIngest(db, documents.map(planFile), { ...settings, ...(onProgress && { onProgress }) }))
  const spent: Spent = new Map()
  const cost = ({ ms, cpu }: { ms: number; cpu: number }) => `${duration(ms)}, CPU ${duration(cpu)}`

  let loaded = process.cpuUsage()
  const all = await run(first, ({ stage }) => {
    if (stage === 'done') loaded = process.cpuUsage()
  })
  const { user, system } = process.cpuUsage(loaded)
  spent.set('all documents in one run', all.cpu)
  const behind = `${duration((user + system) / 1000)} of it after the last document was loaded`
  say(`  all but ${late.length} in one run: ${cost(all)}, ${behind} (${memory()}, ${peakMemory()})`)

  const idle = await run(first.slice(-1))
  spent.set('a run that finds nothing new', idle.cpu)
  say(`  a run that finds nothing new: ${cost(idle)}${idle.result.datasetChanged ? ', YET OTHER DATA' : ''}`)
  for (const document of late) {
    const { region, statements, title } = document
    const single = await run([document])
    const [item] = single.result.items
    if (item?.outcome !== 'ADDED') throw new Error(`${title} was not added: ${item?.failure?.message}`)
    spent.set(`one new document (${region.level})`, single.cpu)
    const share = ((single.ms / all.ms) * 100).toFixed(2)
    const what = `${region.name} (${region.level}, ${statements.length} targets)`
    say(`  one new document of ${what}: ${cost(single)}, ${share} % of all`)
  }

  const incremental = await linksHash(db)
  await clearLinks(db)
  const rebuilt = await measure(() => linkAll(db, settings.fieldParents))
  spent.set('linking all anew', rebuilt.cpu)
  const same = (await linksHash(db)) === incremental ? 'the same rows' : 'OTHER ROWS'
  say(`  linking all of it anew: ${cost(rebuilt)}, leads to ${same} (${memory()}, ${peakMemory()})`)
  return spent
}
