import { afterAll, expect, jest, test } from '@jest/globals'
import { linkAll } from '../../etl/src/link/link-stage.js'
import { type NormalizedDocument, ok } from '../../etl/src/model/index.js'
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

/** The statement in words that say that it adjusts an earlier one. */
function adjusting(statement: PlannedStatement): PlannedStatement {
  const said = { ...statement, adjusts: true }
  return { ...said, quote: quoteOf(said) }
}

/** The part of a statement's goal that its document assigns to a region below. */
const assigned = (statement: PlannedStatement, regionCode: string, ordinal: number): PlannedStatement => {
  const part = { ...statement, regionCode, ordinal, role: 'ASSIGNED' as const, adjusts: false }
  return { ...part, quote: `其中${regionCode}：${quoteOf(part)}` }
}

/**
 * A version of a document that leaves out some of its goals and citations, raises others, assigns some to regions below,
 * and may be signed at another time; or one that is withdrawn: it states and cites nothing.
 */
function versionOf(document: OwnDocument, below: readonly string[], random: Random): OwnDocument {
  if (random.chance(0.15)) return { ...document, statements: [], citations: [] }
  const kept = document.statements.filter(() => random.chance(0.75))
  const changed = kept.map((statement) => (random.chance(0.3) ? raised(statement, random.pick([4, 60])) : statement))
  const own = changed.map((statement) => (random.chance(0.2) ? adjusting(statement) : statement))
  const parts = below.length === 0 ? [] : own.filter(() => random.chance(0.4))
  const given = parts.map((statement, i) => assigned(statement, random.pick(below), document.statements.length + 1 + i))
  return {
    ...document,
    statements: [...own, ...given],
    citations: document.citations.filter(() => random.chance(0.75)),
    issuedOn: random.chance(0.4) ? random.pick(['2024-06-30', '2020-03-09', null]) : document.issuedOn,
  }
}

/** A document that also reports what was reached of some of its goals: one year's results, now more, now less than the goal. */
function withResults(document: NormalizedDocument, random: Random): NormalizedDocument {
  const results = document.figures.flatMap((figure): NormalizedDocument['figures'] => {
    if (figure.normalizedValue === null || figure.year === null || random.chance(0.5)) return []
    const by = random.pick([0.5, 0.9, 1.5])
    const normalizedValue = figure.normalizedValue * by
    const amount = { ...figure.amount, value: normalizedValue, printed: String(normalizedValue) }
    return [{ ...figure, status: 'ACTUAL', task: null, year: figure.year - 5, normalizedValue, amount }]
  })
  return { ...document, figures: [...document.figures, ...results] }
}

/** Kinds of links, and what the findings say that linking makes: all of them must occur. */
const KINDS = [
  ...['ASSIGNED_FROM', 'INHERITS', 'RESTATES', 'SUPERSEDES'],
  ...['discrepancy', 'looser-than-assigned', 'looser-than-upstream', 'outdated-upstream'],
  ...['parts-exceed', 'parts-raised', 'results-disagree', 'weaker-than-reached'],
]

/** What links and findings there were after the runs of one seed. */
async function runsOf(seed: number): Promise<Set<string>> {
  const random = new Random(seed)
  const corpus = makeCorpus({ documents: 40, seed })
  const codes = new Set(corpus.regions.map(({ code }) => code))
  const all = ingestSettings(corpus)
  const rules = await all.rules()
  const regions = rules.regions.filter(({ code }) => codes.has(code))
  const settings: RunSettings = { ...all, rules: async () => ({ ...rules, regions }) }
  const db = await databases.open()
  const seen = new Set<string>()
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
    const byName = new Map(
      versions.map((document) => [`${document.id}.txt`, withResults(normalizedDocument(document), random)]),
    )
    const { items } = await runIngest(db, files, {
      ...settings,
      accepts: () => true,
      process: async (fileName) => ok(byName.get(fileName) as ReturnType<typeof normalizedDocument>),
    })
    expect(items.filter(({ outcome }) => outcome === 'FAILED')).toEqual([])
    const incremental = await linksHash(db)
    await clearLinks(db)
    await linkAll(db, rules.fieldParents)
    expect(await linksHash(db)).toBe(incremental)
    const links = await db.targetLink.groupBy({ by: ['kind'] })
    const made = { OR: [{ linkId: { not: null } }, { wholeGoal: { not: null } }, { subject: { not: null } }] }
    const findings = await db.finding.groupBy({ by: ['kind', 'code'], where: made })
    for (const { kind } of links) seen.add(kind)
    for (const { code } of findings) seen.add(code ?? '')
  }
  return seen
}

test('after each of many runs links and findings are those of a full rebuild', async () => {
  // A seed with which all of them occur.
  const seen = await runsOf(2)
  expect(KINDS.filter((kind) => !seen.has(kind))).toEqual([])
})
