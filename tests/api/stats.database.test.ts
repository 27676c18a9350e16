import fc from 'fast-check'
import { globalId } from '../../api/src/shared/global-id.js'
import { type Answer, openApi, type TestApi } from './api.js'
import { addTargets } from './fixture-figures.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const NUMBERS = 'count valueCount unit sum min max mean'

test('goals grouped by indicator and place, with what the groups lead to', async () => {
  const { data, errors, statements } = await api.ask(`{
    targetStats(groupBy: [INDICATOR, REGION], filter: { topics: ["employment"], governing: true }) {
      indicator { code } place: region { name parent { name } } level ${NUMBERS}
    }
  }`)
  expect({ data, errors, statements }).toMatchInlineSnapshot(`
{
  "data": {
    "targetStats": [
      {
        "count": 1,
        "indicator": {
          "code": "urban-new-employment",
        },
        "level": null,
        "max": 55000000,
        "mean": 55000000,
        "min": 55000000,
        "place": {
          "name": "全国",
          "parent": null,
        },
        "sum": 55000000,
        "unit": "人",
        "valueCount": 1,
      },
      {
        "count": 1,
        "indicator": {
          "code": "urban-new-employment",
        },
        "level": null,
        "max": 2000000,
        "mean": 2000000,
        "min": 2000000,
        "place": {
          "name": "陕西省",
          "parent": {
            "name": "全国",
          },
        },
        "sum": 2000000,
        "unit": "人",
        "valueCount": 1,
      },
      {
        "count": 1,
        "indicator": {
          "code": "urban-new-employment",
        },
        "level": null,
        "max": 600000,
        "mean": 600000,
        "min": 600000,
        "place": {
          "name": "西安市",
          "parent": {
            "name": "陕西省",
          },
        },
        "sum": 600000,
        "unit": "人",
        "valueCount": 1,
      },
      {
        "count": 1,
        "indicator": {
          "code": "urban-registered-unemployment-rate",
        },
        "level": null,
        "max": 4.5,
        "mean": 4.5,
        "min": 4.5,
        "place": {
          "name": "陕西省",
          "parent": {
            "name": "全国",
          },
        },
        "sum": null,
        "unit": "%",
        "valueCount": 1,
      },
      {
        "count": 1,
        "indicator": {
          "code": "urban-registered-unemployment-rate",
        },
        "level": null,
        "max": 4,
        "mean": 4,
        "min": 4,
        "place": {
          "name": "西安市",
          "parent": {
            "name": "陕西省",
          },
        },
        "sum": null,
        "unit": "%",
        "valueCount": 1,
      },
    ],
  },
  "errors": [],
  "statements": [
    "SELECT Indicator",
    "SELECT Indicator",
    "SELECT Region",
    "STATS Target",
  ],
}
`)
})

test('without grouping all figures are one group, the total, and nothing is made up of unlike values', async () => {
  const { data, errors, statements } = await api.ask(`{
    targetStats { ${NUMBERS} }
    past: targetStats(status: [PAST]) { ${NUMBERS} }
    none: targetStats(status: []) { ${NUMBERS} }
    observationStats { ${NUMBERS} }
  }`)
  expect({ data, errors, statements }).toMatchInlineSnapshot(`
{
  "data": {
    "none": [
      {
        "count": 0,
        "max": null,
        "mean": null,
        "min": null,
        "sum": null,
        "unit": null,
        "valueCount": 0,
      },
    ],
    "observationStats": [
      {
        "count": 253,
        "max": null,
        "mean": null,
        "min": null,
        "sum": null,
        "unit": null,
        "valueCount": 178,
      },
    ],
    "past": [
      {
        "count": 1,
        "max": 4.5,
        "mean": 4.5,
        "min": 4.5,
        "sum": null,
        "unit": "%",
        "valueCount": 1,
      },
    ],
    "targetStats": [
      {
        "count": 262,
        "max": null,
        "mean": null,
        "min": null,
        "sum": null,
        "unit": null,
        "valueCount": 185,
      },
    ],
  },
  "errors": [],
  "statements": [
    "STATS Observation",
    "STATS Target",
    "STATS Target",
    "STATS Target",
  ],
}
`)
})

test('the entities of groups are loaded together, however many groups there are', async () => {
  const query = (filter: string) => `{
    targetStats(groupBy: [DOCUMENT, REGION, INDICATOR, YEAR], filter: { ${filter} }) {
      ... on FigureStats { document { title region { name } issuers { name } } }
      ...Place indicator { targets(first: 1) { totalCount } } year count
    }
  } fragment Place on FigureStats { region { name parent { name } } }`
  const [few, many] = [await api.ask(query('origins: [TABLE]')), await api.ask(query(''))]
  expect(few.errors).toEqual([])
  expect(few.data.targetStats.length).toBeLessThan(12)
  expect(many.data.targetStats.length).toBeGreaterThan(25)
  expect(many.statements).toEqual(few.statements)
  expect(many.statements).toMatchInlineSnapshot(`
[
  "SELECT Document",
  "SELECT DocumentIssuer",
  "SELECT Indicator",
  "SELECT Region",
  "STATS Target",
]
`)
})

test('groups come in the order of their keys, those without a key last', async () => {
  const { data } = await api.ask(
    '{ targetStats(groupBy: [YEAR, LEVEL], filter: { topics: ["talent", "labour-relations"] }) { year level count } }',
  )
  const keys = data.targetStats.map(({ year, level }: Answer) => `${year ?? 9999} ${level ?? 'z'}`)
  expect(keys).toEqual([...keys].sort())
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.length).toBeGreaterThan(6)
})

test.each(['sum', 'min'])('observations have no status and no attribute: %s', async (field) => {
  const { data } = await api.ask(
    `{ observationStats(groupBy: [STATUS, BINDING], filter: { regions: ["西安市"] }) { status binding count ${field} } }`,
  )
  expect(data).toEqual({ observationStats: [{ status: null, binding: null, count: 3, [field]: null }] })
})

test('more groups than are given at once are refused', async () => {
  const ids = Array.from({ length: 901 }, (_, index) => `d${index}`)
  const full = await openApi({
    fill: async (database) => {
      await database.etlRun.create({ data: { id: 'run-1', startedAt: new Date(0), fingerprint: '' } })
      const document = { title: '', normalizedTitle: '', kind: 'PLAN' as const, status: 'INGESTED' as const }
      await database.document.createMany({ data: ids.map((id) => ({ ...document, id })) })
      await addTargets(
        database,
        ids.map((id, index) => ({ id, documentId: id, indicatorName: index === 0 ? 'one' : 'other' })),
      )
    },
  })
  const ask = (filter: string) => full.ask(`{ targetStats(groupBy: [DOCUMENT]${filter}) { document { id } count } }`)
  try {
    expect((await ask('')).errors).toEqual([
      'Argument "groupBy": there are more than 900 groups. Group by less, or restrict "filter".',
    ])
    const { data, statements } = await ask(', filter: { text: "other" }')
    expect(data.targetStats).toHaveLength(900)
    expect(data.targetStats.every(({ document }: Answer) => document !== null)).toBe(true)
    const grams = ['SELECT DocumentGram', 'SELECT GramDocument', 'SELECT GramQueue']
    expect(statements).toEqual(['SELECT Document', ...grams, 'STATS Target'])
  } finally {
    await full.close()
  }
})

const some = <Value>(...given: Value[]) => fc.subarray(given, { minLength: 1 })
const PARTS = fc.record({
  regions: some('610100', '陕西省', '全国', '四川省'),
  levels: some('NATIONAL', 'PROVINCE', 'PREFECTURE'),
  documents: some('市政发〔2021〕24号', globalId('Document', 'bulk'), globalId('Document', 'province')),
  indicators: some('urban-new-employment', 'contract-rate', 'skilled-workers'),
  topics: some('employment', 'labour-relations', 'talent'),
  years: some(2025, 2030, 2031),
  origins: some('TABLE', 'PROSE', 'TRANSCRIBED'),
  binding: fc.constantFrom('BINDING', 'ANTICIPATORY'),
  governing: fc.boolean(),
  text: fc.constantFrom('就业', '%', '_签订', '合同＿'),
})
const NAMES = [
  'regions',
  'levels',
  'documents',
  'indicators',
  'topics',
  'years',
  'origins',
  'binding',
  'governing',
  'text',
]
const FILTER = fc
  .tuple(PARTS, fc.subarray(NAMES, { maxLength: 3 }))
  .map(([parts, kept]) => Object.fromEntries(Object.entries(parts).filter(([name]) => kept.includes(name))))
const GROUPINGS = ['REGION', 'LEVEL', 'INDICATOR', 'TOPIC', 'YEAR', 'BASIS', 'STATUS', 'BINDING', 'ORIGIN', 'DOCUMENT']

test('the groups of any filter hold exactly the figures that the list of figures holds', async () => {
  const query = `query ($filter: FigureFilter, $status: [TargetStatus!], $groupBy: [FigureGrouping!]!) {
    targets(filter: $filter, status: $status) { totalCount }
    targetStats(filter: $filter, status: $status, groupBy: $groupBy) { ...Keys valueCount }
    counted: targetStats(filter: $filter, status: $status, groupBy: $groupBy) { ...Keys }
    observations(filter: $filter) { totalCount }
    observationStats(filter: $filter, groupBy: $groupBy) { count valueCount }
  }
  fragment Keys on FigureStats { region { code } level indicator { code } topic year basis status binding origin count }`
  const total = (groups: Answer[]) => groups.reduce((sum, { count }) => sum + count, 0)
  const asked = fc.record({
    filter: FILTER,
    status: fc.constantFrom(undefined, null, [], ['CURRENT'], ['PAST'], ['CURRENT', 'PAST']),
    groupBy: fc.subarray(GROUPINGS, { maxLength: 4 }),
  })
  let found = 0
  await fc.assert(
    fc.asyncProperty(asked, async (variables) => {
      const { data, errors } = await api.ask(query, variables)
      expect(errors).toEqual([])
      expect(total(data.targetStats)).toBe(data.targets.totalCount)
      // Kept counts, where they tell it.
      expect(data.counted).toEqual(data.targetStats.map(({ valueCount: _, ...group }: Answer) => group))
      expect(total(data.observationStats)).toBe(data.observations.totalCount)
      found += data.targets.totalCount > 0 ? 1 : 0
    }),
    { numRuns: 150, seed: 5 },
  )
  // The filters are not so narrow that there is nothing to count.
  expect(found).toBeGreaterThan(30)
})
