import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, migrate, openDatabase } from '@plangraph/database'
import { linkAll } from '../../etl/src/link/link-stage.js'
import { runIngest } from '../../etl/src/run/run.js'
import type { Progress, RunSettings } from '../../etl/src/run/run-types.js'
import { type Corpus, makeCorpus } from '../synthetic/corpus.js'
import { ingestSettings, planFile } from '../synthetic/ingest-corpus.js'
import type { OwnDocument } from '../synthetic/model.js'
import { pourCorpus } from '../synthetic/pour-corpus.js'
import { freshDocument, lateDocuments } from './late-documents.js'
import { clearLinks, linksHash } from './link-results.js'
import { duration, measure, memory, peakMemory, print, printGrowth } from './measure.js'
import { pourOnce } from './poured.js'

const defaultSizes = [1000, 5000, 20_000]
const SEED = 1

/** Whole ingest runs, read and extracted documents given: all documents at once, then one new one of each level. */
export const benchIngest = (sizes: readonly number[]): Promise<void> =>
  benchRuns(
    sizes,
    filled(async (db, corpus, first, spent, say) => {
      const all = await measuredRun(db, first, ingestSettings(corpus))
      spent.set('all documents in one run', all.cpu)
      const behind = `${duration(all.linking)} of it after the last document was loaded`
      say(`  ${first.length} documents in one run: ${cost(all)}, ${behind} (${memory()}, ${peakMemory()})`)
    }),
  )

/**
 * One new document of each level in a corpus that was poured into the database and linked there as a whole, by this bench or by
 * one before it of the same code.
 */
export const benchNewDocuments = (sizes: readonly number[]): Promise<void> =>
  benchRuns(sizes, async (file, corpus, first, spent, say) => {
    const before = await pourOnce(file, corpus.documents.length, () => pour(file, corpus, first, spent, say))
    if (before !== null)
      say(`  ${first.length} documents, poured and linked by the same code at ${before.toISOString()}`)
  })

const pour = filled(async (db, corpus, first, spent, say) => {
  const poured = await measure(() => pourCorpus(db, corpus, first))
  say(`  ${first.length} documents poured into the database: ${cost(poured)} (${memory()}, ${peakMemory()})`)
  const linked = await measure(() => linkAll(db, corpus.world.fieldParents))
  spent.set('linking all documents', linked.cpu)
  say(`  linking them: ${cost(linked)} (${memory()}, ${peakMemory()})`)
  // The version of what has been poured in.
  await runIngest(db, [], ingestSettings(corpus))
})

/** CPU milliseconds by what they were spent on. */
type Spent = Map<string, number>
type Say = (line: string) => void
type Given = [corpus: Corpus, first: readonly OwnDocument[], spent: Spent, say: Say]
/** Makes a database with the first documents at the path of a file. */
type Fill = (file: string, ...given: Given) => Promise<void>

/** Fills an empty database. */
function filled(fill: (db: Database, ...given: Given) => Promise<void>): Fill {
  return async (file, ...given) => {
    await migrate(`file:${file}`)
    const db = await openDatabase(`file:${file}`)
    try {
      await fill(db, ...given)
    } finally {
      await db.$disconnect()
    }
  }
}

const cost = ({ ms, cpu }: { ms: number; cpu: number }) => `${duration(ms)}, CPU ${duration(cpu)}`

/** A run, with the CPU milliseconds of it that came after the last document was loaded: linking, and ending the run. */
async function measuredRun(db: Database, documents: readonly OwnDocument[], settings: RunSettings) {
  let loaded = process.cpuUsage()
  const onProgress = ({ stage }: Progress) => {
    if (stage === 'done') loaded = process.cpuUsage()
  }
  const run = await measure(() => runIngest(db, documents.map(planFile), { ...settings, onProgress }))
  const { user, system } = process.cpuUsage(loaded)
  return { ...run, linking: (user + system) / 1000 }
}

/** Growth is measured in CPU time, which others on the machine disturb less than the wall clock. */
async function benchRuns(given: readonly number[], fill: Fill): Promise<void> {
  const sizes = given.length > 0 ? given : defaultSizes
  // The first run of any code is slow.
  await throughDatabase(makeCorpus({ documents: 100, seed: SEED }), fill, () => {})
  const growing = new Map<string, { size: number; ms: number }[]>()
  for (const size of sizes) {
    const corpus = makeCorpus({ documents: size, seed: SEED })
    const { regions, statements } = corpus
    print(`\n${size} documents of ${regions.length} regions: ${statements.length} statements (${memory()})`)
    for (const [what, ms] of await throughDatabase(corpus, fill, print))
      growing.set(what, [...(growing.get(what) ?? []), { size, ms }])
  }
  print('')
  for (const [what, times] of growing) printGrowth(`CPU, ${what}`, times)
}

async function throughDatabase(corpus: Corpus, fill: Fill, say: Say): Promise<Spent> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const file = join(folder, 'bench.db')
  try {
    const late = lateDocuments(corpus)
    const first = corpus.documents.filter((document) => !late.includes(document))
    const spent: Spent = new Map()
    await fill(file, corpus, first, spent, say)
    const db = await openDatabase(`file:${file}`)
    try {
      await ingestSingly(db, corpus, first.slice(-1), spent, say)
      return spent
    } finally {
      await db.$disconnect()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A run of a document that is there already, then one of each of the late ones; all of it against a full rebuild. */
async function ingestSingly(
  db: Database,
  corpus: Corpus,
  known: readonly OwnDocument[],
  spent: Spent,
  say: Say,
): Promise<void> {
  const fresh = freshDocument(corpus)
  const settings = ingestSettings({ ...corpus, documents: [...corpus.documents, fresh] })
  const idle = await measuredRun(db, known, settings)
  spent.set('a run that finds nothing new', idle.cpu)
  say(`  a run that finds nothing new: ${cost(idle)}${idle.result.datasetChanged ? ', YET OTHER DATA' : ''}`)
  for (const document of [...lateDocuments(corpus), fresh]) {
    const { region, statements, title } = document
    const which = document === fresh ? `${region.level}, signed after all others` : region.level
    const single = await measuredRun(db, [document], settings)
    const [item] = single.result.items
    if (item?.outcome !== 'ADDED') throw new Error(`${title} was not added: ${item?.failure?.message}`)
    spent.set(`one new document (${which})`, single.cpu)
    const behind = `${duration(single.linking)} of it linking`
    say(`  one new document of ${region.name} (${which}, ${statements.length} targets): ${cost(single)}, ${behind}`)
  }
  const incremental = await linksHash(db)
  await clearLinks(db)
  const rebuilt = await measure(() => linkAll(db, corpus.world.fieldParents))
  spent.set('linking all anew', rebuilt.cpu)
  const same = (await linksHash(db)) === incremental ? 'the same rows' : 'OTHER ROWS'
  say(`  linking all of it anew: ${cost(rebuilt)}, leads to ${same} (${memory()}, ${peakMemory()})`)
}
