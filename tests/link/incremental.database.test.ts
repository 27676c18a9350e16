import { afterAll, expect, jest, test } from '@jest/globals'
import { linkAll } from '../../etl/src/link/link-stage.js'
import { ok } from '../../etl/src/model/index.js'
import { runIngest } from '../../etl/src/run/run.js'
import type { RunSettings } from '../../etl/src/run/run-types.js'
import { clearLinks, linksHash } from '../bench/link-results.js'
import { TempDatabases } from '../load/temp-database.js'
import { makeCorpus } from '../synthetic/corpus.js'
import { ingestSettings } from '../synthetic/ingest-corpus.js'
import type { OwnDocument } from '../synthetic/model.js'
import { normalizedDocument } from '../synthetic/normalized-document.js'
import { Random } from '../synthetic/random.js'

// Whole runs on database files take seconds on a busy machine.
jest.setTimeout(300_000)

const databases = new TempDatabases()
afterAll(() => databases.close())

/** A version of a document that leaves out some of its goals and citations, and may be signed later. */
function versionOf(document: OwnDocument, random: Random): OwnDocument {
  return {
    ...document,
    statements: document.statements.filter(() => random.chance(0.75)),
    citations: document.citations.filter(() => random.chance(0.75)),
    issuedOn: random.chance(0.2) ? '2024-06-30' : document.issuedOn,
  }
}

test.each([1, 2])('after each of many runs links are those of a full rebuild (%i)', async (seed) => {
  const random = new Random(seed)
  const corpus = makeCorpus({ documents: 40, seed })
  const codes = new Set(corpus.regions.map(({ code }) => code))
  const all = ingestSettings(corpus)
  const rules = await all.rules()
  const regions = rules.regions.filter(({ code }) => codes.has(code))
  const settings: RunSettings = { ...all, rules: async () => ({ ...rules, regions }) }
  const db = await databases.open()
  let links = 0
  for (let run = 0; run < 7; run++) {
    const chosen = random.shuffle(corpus.documents).slice(0, run === 0 ? 24 : random.int(1, 5))
    const versions = chosen.map((document) => versionOf(document, random))
    const files = versions.map((document, i) => ({
      fileName: `${document.id}.txt`,
      // What is left out does not show in the text alone.
      read: async () => ok(new TextEncoder().encode(`${run} ${i} ${document.id}`)),
    }))
    const byName = new Map(versions.map((document) => [`${document.id}.txt`, normalizedDocument(document)]))
    const { items } = await runIngest(db, files, {
      ...settings,
      process: async (fileName) => ok(byName.get(fileName) as ReturnType<typeof normalizedDocument>),
    })
    expect(items.filter(({ outcome }) => outcome === 'FAILED')).toEqual([])
    const incremental = await linksHash(db)
    await clearLinks(db)
    await linkAll(db, rules.fieldParents)
    expect(await linksHash(db)).toBe(incremental)
    links += await db.targetLink.count({ where: { kind: 'INHERITS' } })
  }
  expect(links).toBeGreaterThan(100)
})
