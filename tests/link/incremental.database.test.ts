import { afterAll, expect, jest, test } from '@jest/globals'
import { linkAll } from '../../etl/src/link/link-stage.js'
import { ok } from '../../etl/src/model/index.js'
import { runIngest } from '../../etl/src/run/run.js'
import type { RunSettings } from '../../etl/src/run/run-types.js'
import { clearLinks, linksHash } from '../bench/link-results.js'
import { TempDatabases } from '../load/temp-database.js'
import { makeCorpus } from '../synthetic/corpus.js'
import { ingestSettings } from '../synthetic/ingest-corpus.js'
import type { OwnDocument, PlannedStatement } from '../synthetic/model.js'
import { normalizedDocument } from '../synthetic/normalized-document.js'
import { quoteOf } from '../synthetic/plan-statement.js'
import { Random } from '../synthetic/random.js'

// Whole runs on database files take seconds on a busy machine.
jest.setTimeout(300_000)

const databases = new TempDatabases()
afterAll(() => databases.close())

/** The statement times `by`: that of a county may exceed that of its city then. */
function raised(statement: PlannedStatement, by: number): PlannedStatement {
  if (statement.value === null || statement.printedValue === null) return statement
  const printedValue = statement.printedValue * by
  const shown = `${printedValue}${statement.unit}`
  const more = { ...statement, value: statement.value * by, printedValue, printed: String(printedValue), shown }
  return { ...more, quote: quoteOf(more) }
}

/** The part of a statement's goal that its document assigns to a region below. */
const assigned = (statement: PlannedStatement, regionCode: string, ordinal: number): PlannedStatement => {
  const part = { ...statement, regionCode, ordinal, role: 'ASSIGNED' as const, adjusts: false }
  return { ...part, quote: `其中${regionCode}：${quoteOf(part)}` }
}

/**
 * A version of a document that leaves out some of its goals and citations, raises others, assigns some to regions below,
 * and may be signed later.
 */
function versionOf(document: OwnDocument, below: readonly string[], random: Random): OwnDocument {
  const kept = document.statements.filter(() => random.chance(0.75))
  const own = kept.map((statement) => (random.chance(0.3) ? raised(statement, random.pick([4, 60])) : statement))
  const parts = below.length === 0 ? [] : own.filter(() => random.chance(0.4))
  const given = parts.map((statement, i) => assigned(statement, random.pick(below), document.statements.length + 1 + i))
  return {
    ...document,
    statements: [...own, ...given],
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
  const seen = { INHERITS: 0, ASSIGNED_FROM: 0, PARTS_EXCEED_WHOLE: 0 }
  for (let run = 0; run < 7; run++) {
    const chosen = random.shuffle(corpus.documents).slice(0, run === 0 ? 24 : random.int(1, 5))
    const below = ({ region }: OwnDocument) =>
      corpus.regions.flatMap(({ code, parentCode }) => (parentCode === region.code ? [code] : []))
    const versions = chosen.map((document) => versionOf(document, below(document), random))
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
    seen.INHERITS += await db.targetLink.count({ where: { kind: 'INHERITS' } })
    seen.ASSIGNED_FROM += await db.targetLink.count({ where: { kind: 'ASSIGNED_FROM' } })
    seen.PARTS_EXCEED_WHOLE += await db.finding.count({ where: { wholeGoal: { not: null } } })
  }
  expect(seen.INHERITS).toBeGreaterThan(100)
  expect(seen.ASSIGNED_FROM).toBeGreaterThan(10)
  expect(seen.PARTS_EXCEED_WHOLE).toBeGreaterThan(5)
})
