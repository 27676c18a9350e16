import { afterAll, afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Database } from '@plangraph/database'
import { insertMissingRows, insertRows, type RowOf, upsertRows } from '../../etl/src/store/write-rows.js'
import { TempDatabases } from './temp-database.js'

const databases = new TempDatabases()
let db: Database
beforeEach(async () => {
  db = await databases.open()
})
afterEach(() => databases.disconnect())
afterAll(() => databases.close())

const region = (code: string, given: Partial<RowOf<'Region'>> = {}): RowOf<'Region'> => {
  const none = { nameEn: null, parentCode: null, population: null, populationSourceNumber: null, residents: [] }
  return { code, name: `第${code}区`, level: 'COUNTY', ...none, ...given }
}

const document = (given: Partial<RowOf<'Document'>> = {}): RowOf<'Document'> => ({
  id: 'plan',
  title: '规划',
  normalizedTitle: '规划',
  noticeTitle: null,
  documentNumber: null,
  kind: 'PLAN',
  field: null,
  status: 'REFERENCED',
  issuedOn: null,
  regionCode: null,
  periodStart: 2021,
  periodEnd: null,
  currentSourceId: null,
  contentHash: null,
  runId: null,
  ...given,
})

const stored = () => db.region.findMany({ orderBy: { code: 'asc' } })

it('writes every value as createMany does', async () => {
  const regions = [
    region('1', { name: `"引号' \\ 𠮷\n`, population: 0.1 + 0.2, nameEn: '' }),
    region('2', { population: 1_409_778_724, parentCode: '1' }),
    region('3', { population: -1e-9, level: 'NATIONAL' }),
  ]
  await db.region.createMany({ data: regions })
  const expected = await stored()
  expect(expected).toEqual(regions)
  await db.region.deleteMany()
  await insertRows(db, 'Region', regions)
  expect(await stored()).toEqual(expected)

  const indicator: RowOf<'Indicator'> = {
    code: 'jobs',
    name: '就业',
    nameEn: null,
    aliases: ['新增就业'],
    topic: 'employment',
    unit: '人',
    measure: 'FLOW',
    direction: 'HIGHER',
    additive: true,
  }
  await insertRows(db, 'Indicator', [indicator, { ...indicator, code: 'rate', additive: false }])
  expect((await db.indicator.findMany({ orderBy: { code: 'asc' } })).map(({ additive }) => additive)).toEqual([
    true,
    false,
  ])
})

it('writes lists as JSON, the empty one too', async () => {
  await insertRows(db, 'Document', [document()])
  const table: RowOf<'PlanTable'> = {
    id: 'table',
    documentId: 'plan',
    sectionId: null,
    ordinal: 1,
    label: '专栏1',
    title: null,
    kind: 'OTHER',
    columns: ['指标', '2025年'],
    rows: [['城镇新增就业', '"60"'], []],
    page: null,
    charStart: 0,
    charEnd: 1,
  }
  await insertRows(db, 'PlanTable', [table, { ...table, id: 'empty', ordinal: 2, columns: [], rows: [] }])
  expect(await db.planTable.findMany({ orderBy: { ordinal: 'asc' } })).toMatchObject([
    table,
    { id: 'empty', columns: [], rows: [] },
  ])
})

it('takes columns of rows in any order, none, and more than one statement holds', async () => {
  await insertRows(db, 'Region', [])
  const many = Array.from({ length: 2500 }, (_, i) => region(String(i + 1000)))
  const turned = Object.fromEntries(Object.entries(region('0999')).reverse()) as RowOf<'Region'>
  await insertRows(db, 'Region', [...many, turned])
  expect(await stored()).toEqual([region('0999'), ...many])
})

it('refuses what the database refuses', async () => {
  await expect(insertRows(db, 'Region', [region('1', { parentCode: 'none' })])).rejects.toThrow(/FOREIGN KEY/)
  await insertRows(db, 'Region', [region('1')])
  await expect(insertRows(db, 'Region', [region('1')])).rejects.toThrow(/UNIQUE/)
})

it('gives rows that are there the new content, or leaves them alone, as asked', async () => {
  await insertRows(db, 'Region', [region('1'), region('2')])
  await upsertRows(db, 'Region', 'code', [region('2', { name: '新区' }), region('3')])
  expect((await stored()).map(({ name }) => name)).toEqual(['第1区', '新区', '第3区'])
  await insertMissingRows(db, 'Region', [region('2'), region('4')])
  expect((await stored()).map(({ name }) => name)).toEqual(['第1区', '新区', '第3区', '第4区'])
})
