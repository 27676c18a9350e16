import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { Database } from '@plangraph/database'
import type { NormalizedDocument } from '../../etl/src/model/index.js'
import { documentOf, figure, section } from './documents.js'
import { regions } from './regions.js'
import { indicators, ingest, rules } from './runs.js'
import { dump, TempDatabases } from './temp-database.js'

// Whole runs on database files take seconds on a busy machine.
jest.setTimeout(120_000)

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

/** A plan without citations: it inherits only where the fields of both say so. */
function planOf(regionCode: string, title: string, goal: string, field: string): NormalizedDocument {
  const text = `${title}\n一、目标\n城镇新增就业${goal}万人。`
  const document = documentOf(text, {
    regionCode,
    frontMatter: { title, documentNumber: null },
    sections: [section(text, '一、目标')],
    figures: [figure(text, `城镇新增就业${goal}万人`)],
  })
  return { ...document, field }
}

const files = [
  { name: 'shaanxi.txt', document: planOf('610000', '陕西省“十四五”就业促进规划', '200', 'social-security') },
  { name: 'ankang.txt', document: planOf('610900', '安康市“十四五”就业促进规划', '10', 'employment') },
]

const version = async () => (await db.dataset.findFirstOrThrow()).version
const apart = new Map<string, string | null>([['employment', null]])
const within = new Map<string, string | null>([['employment', 'social-security']])

describe('the version of the dataset', () => {
  it('changes when nothing but links does', async () => {
    await ingest(db, files, { fieldParents: apart })
    expect(await db.targetLink.count()).toBe(0)
    const [before, documents] = [await version(), await db.document.findMany()]

    const report = await ingest(db, files, { fieldParents: within, versions: rules('rules-2') })
    expect(await db.document.findMany()).toEqual(documents)
    expect(await db.targetLink.findMany()).toMatchObject([{ kind: 'INHERITS', basis: 'SAME_FIELD' }])
    expect(report.datasetChanged).toBe(true)
    expect(await version()).not.toBe(before)

    await ingest(db, files, { fieldParents: apart, versions: rules('rules-3') })
    expect(await version()).toBe(before)
  })

  it('changes when an indicator goes by another name, and the name is kept', async () => {
    await ingest(db, files)
    const before = await version()
    const [first, ...others] = indicators
    const named = [{ ...(first as NonNullable<typeof first>), aliases: ['新增城镇就业'] }, ...others]
    await ingest(db, files, { indicators: named, versions: rules('rules-2') })
    expect(await version()).not.toBe(before)
    expect(await db.indicator.findFirst({ where: { code: first?.code } })).toMatchObject({ aliases: ['新增城镇就业'] })
  })

  it('changes when a population was published elsewhere, and is what it was when that is taken back', async () => {
    const published = (source: string) => regions.map((region) => ({ ...region, populationSource: source }))
    const ingested = (source: string, interpretation: string) =>
      ingest(db, files, { regions: published(source), versions: rules(interpretation) })
    await ingested('公报', 'rules-1')
    const before = await version()
    await ingested('年鉴', 'rules-2')
    expect(await version()).not.toBe(before)
    expect(await db.change.count({ where: { rowType: 'Region' } })).toBe(regions.length)
    await ingested('公报', 'rules-3')
    expect(await version()).toBe(before)
    expect(await db.populationSource.findMany({ orderBy: { number: 'asc' } })).toEqual([
      { number: 1, text: '公报' },
      { number: 2, text: '年鉴' },
    ])
    await ingested('公报', 'rules-4')
    expect(await db.change.count({ where: { rowType: 'Region' } })).toBe(2 * regions.length)
  })

  it('changes when another statement governs', async () => {
    await ingest(db, files)
    const before = await version()
    await db.governingStatement.deleteMany({ where: { regionCode: '610900' } })
    // A run of no files still tells the version of what is there.
    await ingest(db, [])
    const without = await version()
    expect(without).not.toBe(before)
    await ingest(db, [], { versions: rules('rules-2') })
    expect(await version()).toBe(before)
  })

  it('stays, with every row, when a run finds nothing new', async () => {
    await ingest(db, files, { fieldParents: within })
    const before = await dump(db)
    const links = await db.targetLink.findMany()
    for (const again of [files, [...files].reverse(), []]) {
      const report = await ingest(db, again, { fieldParents: within })
      expect(report.datasetChanged).toBe(false)
      expect(await dump(db)).toBe(before)
      expect(await db.targetLink.findMany()).toEqual(links)
    }
  })
})
