import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { ankangPlan, shaanxiPlan } from './plans.js'
import { regions } from './regions.js'
import { indicators, ingest, rules, type TestFile } from './runs.js'
import { TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

const ankang = (given: Parameters<typeof ankangPlan>[0] = {}): TestFile => {
  return { name: 'ankang.txt', document: ankangPlan(given) }
}
const shaanxi: TestFile = { name: 'shaanxi.txt', document: shaanxiPlan() }

/** What the last run changed, as it is told. */
async function told() {
  const run = await db.etlRun.findFirstOrThrow({ orderBy: { startedAt: 'desc' } })
  const changes = await db.change.findMany({
    where: { told: true, revision: { runId: run.id } },
    include: { revision: true },
    orderBy: { id: 'asc' },
  })
  return changes.map(({ kind, rowType, name, fields, revision }) => {
    return { cause: revision.cause, what: `${kind} ${rowType} ${name}`, fields }
  })
}

/** An indicator with another unit than that of the runs before. */
const otherUnit = indicators.map((indicator, i) => (i === 0 ? { ...indicator, unit: '万人' } : indicator))

describe('what a run changed is told', () => {
  it('of a new document in one row, and no unchanged row is there twice', async () => {
    await ingest(db, [ankang(), shaanxi])
    expect(await told()).toMatchObject([
      { cause: 'NEW_FILE', what: 'ADDED Document 安康市“十四五”就业促进规划' },
      { cause: 'NEW_FILE', what: 'CHANGED Document 陕西省“十四五”就业促进规划' },
    ])
    // The finding that the second one was missing came and went, with what it points at; the citation had not told who issued it.
    const kept = await db.change.groupBy({ by: ['rowType'], where: { told: false }, orderBy: { rowType: 'asc' } })
    expect(kept.map(({ rowType }) => rowType)).toEqual([
      'DocumentIssuer',
      'Finding',
      'FindingDocument',
      'FindingEvidence',
    ])
    await ingest(db, [ankang(), shaanxi])
    expect(await told()).toEqual([])
    expect(await db.revision.count()).toBe(2)
  })

  it('by name, with both values and both quotes, where a number is another one', async () => {
    await ingest(db, [ankang(), shaanxi])
    await ingest(db, [ankang({ newJobs: '11' }), shaanxi])
    const changes = await told()
    expect(changes.map(({ what }) => what)).toEqual([
      'CHANGED Document 安康市“十四五”就业促进规划',
      'CHANGED Target 城镇新增就业 2025',
      // Of the links the share, of the finding the number it names.
      'CHANGED TargetLink 安康市 城镇新增就业 2025 ← 安康市 城镇新增就业 2025',
      'CHANGED TargetLink 安康市 城镇新增就业 2025 ← 陕西省 城镇新增就业 2025',
      expect.stringMatching(/^CHANGED Finding .*11万人/),
    ])
    expect(changes[1]).toEqual({
      cause: 'NEW_FILE',
      what: 'CHANGED Target 城镇新增就业 2025',
      fields: [
        ['printed', '10', '11'],
        ['value', '10', '11'],
        ['normalizedValue', '100000', '110000'],
        ['quote', '城镇新增就业10万人', '城镇新增就业11万人'],
      ],
    })
  })

  it('of a moved text: nothing, though it is kept where its figures were', async () => {
    await ingest(db, [ankang()])
    await ingest(db, [ankang({ preface: '前言\n' })])
    expect((await told()).map(({ what }) => what)).toEqual(['CHANGED Document 安康市“十四五”就业促进规划'])
    const kept = await db.change.findMany({ where: { told: false, rowType: 'Evidence' } })
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.every(({ undo }) => Object.keys(undo as object).includes('charStart'))).toBe(true)
  })

  it('of what is gone: its values, its links and the findings on them', async () => {
    await ingest(db, [ankang(), shaanxi])
    const links = await db.targetLink.count()
    const document = ankangPlan()
    const without = { ...document, figures: document.figures.slice(2, 3) }
    const shorter = { ...without, read: { ...without.read, text: `${without.read.text} ` } }
    await ingest(db, [{ name: 'ankang.txt', document: shorter }], { accepts: () => true })
    const changes = await told()
    expect(changes.filter(({ what }) => what.startsWith('REMOVED Target ')).map(({ what }) => what)).toEqual([
      'REMOVED Target 城镇新增就业 2025',
      'REMOVED Target 返乡创业 2025',
      'REMOVED Target 城镇新增就业 2025',
    ])
    expect(changes.find(({ what }) => what === 'REMOVED Target 返乡创业 2025')?.fields).toContainEqual([
      'quote',
      '返乡创业2万人',
      null,
    ])
    const gone = changes.filter(({ what }) => what.startsWith('REMOVED TargetLink'))
    expect(gone).toHaveLength(links)
    expect(gone[0]?.what).toMatch(/^REMOVED TargetLink \S+ 城镇新增就业 2025 ← \S+ 城镇新增就业 2025$/)
    expect(changes.some(({ what }) => what.startsWith('REMOVED Finding'))).toBe(true)
  })

  it('of a document that was only cited: that it is here now, and nothing of what it holds', async () => {
    await ingest(db, [ankang()])
    await ingest(db, [ankang(), shaanxi])
    const changes = await told()
    expect(changes.map(({ what }) => what)).toEqual([
      'CHANGED Document 陕西省“十四五”就业促进规划',
      expect.stringMatching(/^REMOVED Finding .*陕西省“十四五”就业促进规划/),
    ])
    expect(changes[0]?.fields).toContainEqual(['status', 'REFERENCED', 'INGESTED'])
    expect(await db.targetLink.count()).toBeGreaterThan(0)
  })
})

describe('why it changed', () => {
  const unlike = { name: 'ankang.txt', document: ankangPlan({ newJobs: '12' }) }
  /** The same file under another version of interpretation, which reads another number. */
  const under = async (interpretation: string) => {
    const { text } = ankangPlan().read
    const document = { ...unlike.document, read: { ...unlike.document.read, text: text.replace('10万', '12万') } }
    await ingest(db, [ankang()], { versions: rules('code1-catalogue1') })
    await ingest(db, [ankang()], {
      versions: rules(interpretation),
      process: async () => ({ ok: true as const, value: document }),
    })
    const goal = (await told()).find(({ what }) => what.startsWith('CHANGED Target'))
    return goal?.cause
  }

  it.each([
    ['code2-catalogue1', 'NEW_RULES'],
    ['code2-catalogue2', 'NEW_RULES'],
    ['code1-catalogue2', 'NEW_CATALOGUE'],
  ])('under %s', async (version, cause) => {
    expect(await under(version)).toBe(cause)
  })

  it('the catalogue itself, of which the first is told nothing', async () => {
    await ingest(db, [ankang()])
    expect(await db.change.count({ where: { rowType: { in: ['Indicator', 'Region'] } } })).toBe(0)
    const others = regions.map((region) => (region.code === '610900' ? { ...region, population: 2_500_000 } : region))
    await ingest(db, [], { versions: rules('rules-1-other'), indicators: otherUnit, regions: others })
    expect(await told()).toEqual(
      expect.arrayContaining([
        { cause: 'NEW_CATALOGUE', what: 'CHANGED Indicator 城镇新增就业人数', fields: [['unit', '人', '万人']] },
        expect.objectContaining({ cause: 'NEW_CATALOGUE', what: 'CHANGED Region 安康市' }),
      ]),
    )
  })
})

it('revisions follow one another, also where the clock goes back; a run that fails half way leaves those that were', async () => {
  await ingest(db, [ankang()])
  const ahead = new Date(Date.now() + 86_400_000)
  await db.revision.updateMany({ data: { id: String(ahead.getTime()).padStart(13, '0'), at: ahead } })
  await ingest(db, [ankang({ newJobs: '11' })])
  const revisions = await db.revision.findMany({ orderBy: { id: 'asc' } })
  const times = revisions.map(({ at }) => at.getTime())
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(new Set(times).size).toBe(times.length)
  expect(times[1]).toBe(ahead.getTime() + 1)
})
