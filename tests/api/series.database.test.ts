import type { Database } from '@plangraph/database'
import { globalId } from '../../api/src/shared/global-id.js'
import { linkAll } from '../../etl/src/link/link-stage.js'
import { type Answer, openApi, type TestApi } from './api.js'
import { addObservations, addTargets } from './fixture-figures.js'
import { fillLineage } from './fixture-lineage.js'

const city = { indicatorCode: 'rate', indicatorName: '登记失业率', unit: '%', regionCode: '611000' }

/** One measure of a city in three plans and a report; of each other thing one, that is no part of its series. */
async function fillSeries(database: Database): Promise<void> {
  await fillLineage(database)
  const row = { kind: 'PLAN' as const, status: 'INGESTED' as const, regionCode: '611000', normalizedTitle: '就业规划' }
  await database.document.createMany({
    data: [
      { ...row, id: 'twelfth', title: '“十二五”就业规划', issuedOn: '2011-06-01' },
      { ...row, id: 'thirteenth', title: '“十三五”就业规划', issuedOn: '2016-06-01' },
      { ...row, id: 'adjusted', title: '“十三五”就业规划调整方案', issuedOn: '2018-06-01' },
      { ...row, id: 'report', title: '2020年政府工作报告', issuedOn: '2021-01-20' },
    ],
  })
  await addTargets(database, [
    { ...city, id: 'goal-2020-new', documentId: 'adjusted', year: 2020, printed: '4.2', quote: '登记失业率调整为4.2%' },
    { ...city, id: 'goal-2015', documentId: 'twelfth', year: 2015, printed: '4.5', origin: 'TABLE' },
    { ...city, id: 'goal-2020', documentId: 'thirteenth', year: 2020, printed: '4.4', origin: 'TABLE' },
    { ...city, id: 'former-2020', documentId: 'sibling-plan', year: 2020, printed: '4.4', status: 'PAST' },
    {
      ...city,
      id: 'average-2020',
      documentId: 'thirteenth',
      year: 2020,
      spanStart: 2016,
      printed: '4.3',
      basis: 'ANNUAL',
    },
    { ...city, id: 'each', documentId: 'thirteenth', year: 2020, per: '每个县' },
    { ...city, id: 'some-day', documentId: 'thirteenth', year: null },
    { ...city, id: 'elsewhere', documentId: 'thirteenth', year: 2020, regionCode: '610000' },
    { ...city, id: 'other', documentId: 'thirteenth', year: 2020, indicatorCode: 'jobs' },
  ])
  await addObservations(database, [
    { ...city, id: 'base-2015', documentId: 'thirteenth', year: 2015, printed: '4.1' },
    { ...city, id: 'result-2020', documentId: 'report', year: 2020, printed: '3.9' },
    { ...city, id: 'result-nowhere', documentId: 'report', year: 2020, regionCode: null },
  ])
  await linkAll(database, new Map())
}

let api: TestApi
beforeAll(async () => {
  api = await openApi({ fill: fillSeries })
})
afterAll(() => api.close())

const POINTS = 'points { year spanStart target { printed status document { title } } observation { printed } }'

async function points(args: string): Promise<string[]> {
  const { data, errors } = await api.ask(`{ series(${args}) { ${POINTS} } }`)
  expect(errors).toEqual([])
  return data.series.points.map(({ year, spanStart, target, observation }: Answer) =>
    [
      year,
      spanStart,
      target && `goal ${target.printed} ${target.status}`,
      observation && `result ${observation.printed}`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  )
}

const ALL = [
  '2015 goal 4.5 CURRENT',
  '2015 result 4.1',
  '2020 2016 goal 4.3 CURRENT',
  '2020 goal 4.4 PAST',
  '2020 goal 4.4 CURRENT',
  '2020 goal 4.2 CURRENT',
  '2020 result 3.9',
  '2025 goal 4.3 CURRENT',
]

test('one measure over three plans: goals before results, repeated and adjusted ones too, by year and date', async () => {
  expect(await points('region: "商洛市", indicator: "登记失业率"')).toEqual(ALL)
  expect(await points('region: "611000", indicator: "rate"')).toEqual(ALL)
})

test('goals once, former and adjusted ones too: without those that say another one again', async () => {
  const once = await points('region: "商洛市", indicator: "rate", restatements: false')
  // Of a rate a yearly average and a level are one goal; of the two that one document states, the table's governs.
  expect(once).toEqual(ALL.filter((point) => point !== '2020 2016 goal 4.3 CURRENT'))
})

test('the region and the measure of a series; null where nothing is said of it', async () => {
  const { data, errors } = await api.ask(`{
    known: series(region: "商洛市", indicator: "rate") { region { name } indicator { name unit } }
    silent: series(region: "四川省", indicator: "jobs") { points { year } }
  }`)
  expect(errors).toEqual([])
  expect(data).toEqual({
    known: { region: { name: '商洛市' }, indicator: { name: '登记失业率', unit: '%' } },
    silent: null,
  })
})

test('a region or a measure that there is none of is refused', async () => {
  const refused = async (args: string) => (await api.ask(`{ series(${args}) { points { year } } }`)).errors
  expect(await refused('region: "商洛县", indicator: "rate"')).toEqual([
    'Argument "region": there is no region with the code or name "商洛县". Did you mean 商洛市 (611000)?',
  ])
  expect(await refused('region: "商洛市", indicator: "rates"')).toEqual([
    'Argument "indicator": there is no indicator with the code or name "rates". Did you mean rate?',
  ])
})

test('points with all that is asked of them cost the statements of one', async () => {
  const ask = (region: string) =>
    api.ask(`{ series(region: "${region}", indicator: "rate") {
      points { target { document { title } evidence { quote } } observation { document { title } evidence { quote } } }
    } }`)
  const [one, many] = [await ask('新城区'), await ask('商洛市')]
  expect(many.errors).toEqual([])
  expect([one.data.series.points.length, many.data.series.points.length]).toEqual([1, 8])
  expect(many.statements).toMatchInlineSnapshot(`
[
  "SELECT Indicator",
  "SELECT Indicator",
  "SELECT Observation",
  "SELECT Observation",
  "SELECT Observation",
  "SELECT Region",
  "SELECT Target",
  "SELECT Target",
]
`)
})

test('a goal and the one that adjusts it name each other, with what else is asked of their links', async () => {
  const ends =
    'supersedes { printed document { title } } supersededBy { printed } upstream { kind } downstream { kind }'
  const adjustmentOf = async (id: string) => {
    const { data, errors } = await api.ask(`{ node(id: "${globalId('Target', id)}") { ... on Target { ${ends} } } }`)
    expect(errors).toEqual([])
    return data.node
  }
  expect(await adjustmentOf('goal-2020-new')).toEqual({
    supersedes: { printed: '4.4', document: { title: '“十三五”就业规划' } },
    supersededBy: null,
    upstream: [{ kind: 'SUPERSEDES' }],
    downstream: [],
  })
  expect(await adjustmentOf('goal-2020')).toMatchObject({ supersedes: null, supersededBy: { printed: '4.2' } })
  expect(await adjustmentOf('goal-2015')).toMatchObject({ supersedes: null, supersededBy: null })
})
