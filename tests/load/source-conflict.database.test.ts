import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import fc from 'fast-check'
import type { NormalizedDocument } from '../../etl/src/model/index.js'
import { goalsPlan, stems } from './goal-documents.js'
import { ingest, rules, type TestFile } from './runs.js'
import { content, TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

type Given = Parameters<typeof goalsPlan>[0]
const file = (name: string, given: Given): TestFile => ({ name, document: goalsPlan(given) })
const page = file('plan.html', { goals: stems(60, 2, 3), format: 'html' })
const print = file('plan.pdf', { goals: stems(61, 2, 3), format: 'pdf' })

const servedFrom = async (database = db) =>
  (await database.document.findFirstOrThrow({ include: { currentSource: true } })).currentSource?.fileName
const conflicts = () =>
  db.finding.findMany({ where: { kind: 'SOURCE_CONFLICT' }, include: { targets: true, evidence: true } })
const first = async () => (await db.target.findFirstOrThrow({ orderBy: { ordinal: 'asc' } })).printed

describe('two files of one document', () => {
  it('are ranked by what they are, not by which came last, and where they disagree both values are told', async () => {
    await ingest(db, [print])
    expect((await ingest(db, [page])).items).toMatchObject([{ outcome: 'UNCHANGED', failure: null }])
    expect(await servedFrom()).toBe('plan.pdf')
    const [found, ...more] = await conflicts()
    expect(more).toEqual([])
    expect(found).toMatchObject({
      severity: 'WARNING',
      message: '城镇新增就业 2025: 61万人 in plan.pdf, from which it is read, and 60万人 in plan.html.',
      targets: [{}],
      evidence: [{}],
    })
    const other = await databases.open()
    await ingest(other, [page])
    expect((await ingest(other, [print])).items).toMatchObject([{ outcome: 'CHANGED', targets: { changed: 1 } }])
    expect(await content(other)).toBe(await content(db))
  })

  it('say nothing of each other where they agree', async () => {
    await ingest(db, [print, file('plan.html', { goals: stems(61, 2, 3), format: 'html' })])
    expect(await conflicts()).toEqual([])
  })

  it('are known when they come again, and one that says other things takes the place of its former content only', async () => {
    await ingest(db, [print, page])
    const { items } = await ingest(db, [print, page])
    expect(items.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED'])
    await ingest(db, [file('plan.html', { goals: stems(61, 2, 3), format: 'html' })])
    expect(await servedFrom()).toBe('plan.pdf')
    expect(await conflicts()).toEqual([])
    // The print is older now than the page, of which nothing but what was read of it is at hand.
    const older = file('plan.pdf', { goals: stems(61, 2, 4), format: 'pdf', issuedOn: '2021-06-01' })
    await ingest(db, [older], { process: async (name) => ({ ok: true, value: documentOf(name) }) })
    expect(await servedFrom()).toBe('plan.html')
    expect(await conflicts()).toMatchObject([{ message: expect.stringContaining('3万人 in plan.html, from which') }])
    function documentOf(name: string): NormalizedDocument {
      if (name === 'plan.pdf') return goalsPlan({ goals: stems(61, 2, 4), format: 'pdf', issuedOn: '2021-06-01' })
      return goalsPlan({ goals: stems(61, 2, 3), format: 'html' })
    }
  })

  it('are both interpreted anew under new rules', async () => {
    await ingest(db, [print, page])
    const process = async (name: string) => {
      const given = name === 'plan.pdf' ? print : page
      return { ok: true as const, value: given.document as NormalizedDocument }
    }
    await ingest(db, [], { versions: rules('rules-2'), process })
    expect(await db.source.count({ where: { fingerprint: 'rules-2' } })).toBe(2)
    expect(await servedFrom()).toBe('plan.pdf')
    expect(await conflicts()).toHaveLength(1)
    expect(await first()).toBe('61')
  })
})

it.each<[string, Given, Given]>([
  ['the later date', { goals: stems(1, 2, 3), issuedOn: '2022-01-01' }, { goals: stems(1, 2, 3), format: 'pdf' }],
  ['one with a date', { goals: stems(1, 2, 3) }, { goals: stems(1, 2, 3), format: 'pdf', issuedOn: null }],
  ['the print', { goals: stems(1, 2, 3), format: 'pdf' }, { goals: stems(1, 2, 3, 4), format: 'html' }],
  ['the fuller one', { goals: stems(1, 2, 3, 4) }, { goals: stems(1, 2, 3) }],
  ['one that lacks nothing', { goals: stems(1, 2, 3) }, { goals: stems(1), format: 'pdf', issuedOn: '2022-01-01' }],
])('%s is served', async (_what, better, worse) => {
  await ingest(db, [file('b', better), file('a', worse)])
  expect(await servedFrom()).toBe('b')
})

const someFile = fc.record({
  goals: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }).map((numbers) => stems(...numbers)),
  format: fc.constantFrom('pdf', 'html', 'docx', 'txt'),
  issuedOn: fc.constantFrom(null, '2021-12-01', '2022-01-15'),
} satisfies { [Key in keyof Given]-?: fc.Arbitrary<NonNullable<Given[Key]> | null> })

it('whatever the order in which files come, the same is served and found', async () => {
  await fc.assert(
    fc.asyncProperty(
      // A copy of a file is no file of its own: its document has it under the name that came first.
      fc.uniqueArray(someFile, { minLength: 2, maxLength: 4, selector: (one) => JSON.stringify(one) }),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      async (given, keys) => {
        const files = given.map((one, i) => file(`file-${i}`, one as Given))
        const shuffled = files.map((one, i) => ({ one, key: keys[i] ?? 0 })).sort((a, b) => a.key - b.key)
        const [inOrder, otherwise] = [await databases.open(), await databases.open()]
        await ingest(inOrder, files)
        for (const { one } of shuffled) await ingest(otherwise, [one], { process: processing(files) })
        expect(await servedFrom(otherwise)).toBe(await servedFrom(inOrder))
        expect(await content(otherwise)).toBe(await content(inOrder))
        await databases.disconnect()
      },
    ),
    { numRuns: 3, endOnFailure: true },
  )
})

const processing = (files: readonly TestFile[]) => async (name: string) => {
  const document = files.find((one) => one.name === name)?.document
  return document ? { ok: true as const, value: document } : Promise.reject(new Error(`no ${name}`))
}
