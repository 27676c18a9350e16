import { globalId } from '../../api/src/shared/global-id.js'
import { openApi, type TestApi } from './api.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

async function figures(field: string, args: string): Promise<string[]> {
  const { data, errors } = await api.ask(`{ ${field}(${args}) { nodes { id } } }`)
  expect(errors).toEqual([])
  return data[field].nodes.map(({ id }: { id: string }) => Buffer.from(id, 'base64').toString().replace(/^\w+:/, ''))
}
const targets = (filter: string, rest = '') => figures('targets', `filter: { ${filter} } ${rest}`)
const documents = (filter: string) => figures('documents', `filter: { ${filter} }`)

const XIAN = ['jobs', 'rate', 'skilled', 'skilled-senior', 'jobs-prose', 'jobs-task', 'jobs-scheme']

test.each([
  ['regions: ["610100"]', XIAN],
  ['regions: ["西安市"]', XIAN],
  ['regions: ["Xi\'an"]', XIAN],
  ['regions: ["Xi’an"]', XIAN],
  ['within: "西安市"', XIAN],
  ['within: "陕西省", indicators: ["urban-registered-unemployment-rate"]', ['p-rate', 'rate']],
  ['within: "610000", regions: ["西安市", "四川省"]', XIAN],
  ['within: "China", levels: [NATIONAL]', ['transcribed']],
  ['within: "安康市"', []],
  ['regions: ["西安市", "全国"]', ['transcribed', ...XIAN]],
  ['levels: [NATIONAL]', ['transcribed']],
  ['levels: [NATIONAL, PREFECTURE], regions: ["西安市"]', XIAN],
  [`documents: ["${globalId('Document', 'scheme')}"]`, ['jobs-scheme']],
  ['documents: ["国发〔2021〕14号"]', ['transcribed']],
  ['indicators: ["urban-registered-unemployment-rate"]', ['p-rate', 'rate']],
  ['topics: ["employment"], years: [2025], origins: [TABLE]', ['p-jobs', 'p-rate', 'jobs', 'rate', 'jobs-task']],
  ['topics: ["employment"], years: [2024]', []],
  ['origins: [TRANSCRIBED]', ['transcribed']],
  ['binding: BINDING', ['rate']],
])('targets by %s', async (filter, expected) => {
  expect(await targets(filter)).toEqual(expected)
})

test('within a region are it and all below it, in lists, counts and groups alike, by one more statement', async () => {
  const counted = async (filter: string) => {
    const { data, statements } = await api.ask(`{
      targets(filter: { ${filter} }, first: 100) { totalCount nodes { region { code } } }
      targetStats(filter: { ${filter} }) { count }
    }`)
    const codes: string[] = data.targets.nodes.map(({ region }: { region: { code: string } }) => region.code)
    expect(data.targetStats[0].count).toBe(data.targets.totalCount)
    return { codes: [...new Set(codes)].sort(), total: data.targets.totalCount, took: statements.length }
  }
  const shaanxi = await counted('within: "610000"')
  expect(shaanxi.codes).toEqual(['610000', '610100'])
  const xian = await counted('within: "610100"')
  expect([xian.codes, xian.took]).toEqual([['610100'], shaanxi.took])
  const everywhere = await counted('within: "100000"')
  expect(everywhere.total).toBe((await counted('levels: [NATIONAL, PROVINCE, PREFECTURE, COUNTY]')).total)
  // Both, the list with its count and the groups, read the filter on their own.
  expect(shaanxi.took - (await counted('levels: [PROVINCE]')).took).toBe(2)
})

test('text is found in indicator name and quote, from two characters, width, case and white space aside', async () => {
  expect(await targets('text: "失业"')).toEqual(['p-rate', 'rate'])
  expect(await targets('text: "62万"')).toEqual(['jobs-scheme'])
  expect(await targets('text: " 城镇新增就业 ６0 %"')).toEqual(['jobs-prose'])
  expect(await figures('observations', 'filter: { text: "技能" }')).toEqual(['o-skilled'])
  expect(await targets('text: "  "', 'first: 1')).toHaveLength(1)
})

test('control characters are refused, as a NUL would find everything', async () => {
  const { errors } = await api.ask('{ targets(filter: { text: "\\u0000" }) { totalCount } }')
  expect(errors).toEqual(['Argument "filter.text": control characters can not be looked for.'])
})

test('% and _ are plain characters', async () => {
  const every = (
    await api.ask(
      '{ targets(filter: { documents: ["title:610100:人力资源和社会保障事业发展规划:2021-2025"] }) { totalCount } }',
    )
  ).data
  expect(every.targets.totalCount).toBe(6)
  const count = async (text: string) =>
    (await api.ask('query ($text: String) { targets(filter: { text: $text }) { totalCount } }', { text })).data.targets
      .totalCount
  expect(await count('%')).toBe(126)
  expect(await count('_')).toBe(125)
  expect(await count('合同_签订')).toBe(125)
  expect(await count('合_签订')).toBe(0)
  expect(await count('合同%')).toBe(0)
  expect(await count('\\')).toBe(0)
})

test('status chooses between goals of this plan and of a former one', async () => {
  expect(await targets('indicators: ["urban-registered-unemployment-rate"]', 'status: [PAST]')).toEqual(['rate-past'])
  expect(await targets('indicators: ["urban-registered-unemployment-rate"]', 'status: null')).toHaveLength(3)
  expect(await targets('indicators: ["urban-registered-unemployment-rate"]', 'status: []')).toEqual([])
})

test('observations by place, and none by an attribute that they do not have', async () => {
  expect(await figures('observations', 'filter: { regions: ["西安市"], topics: ["employment"] }')).toEqual([
    'o-jobs',
    'o-rate',
  ])
  expect(await figures('observations', 'filter: { binding: BINDING }')).toEqual([])
})

test.each([
  ['regions: ["西安市"]', ['plan', 'scheme']],
  ['levels: [PROVINCE]', ['province', 'bulk']],
  ['kinds: [LAW, SCHEME]', ['scheme', 'law']],
  ['status: REFERENCED', ['law']],
  ['status: TRANSCRIBED', ['nation']],
  ['wanted: true', ['law', 'nation']],
  ['wanted: false, regions: ["陕西省", "全国"]', ['province']],
  ['wanted: true, status: REFERENCED', ['law']],
  ['wanted: false, status: REFERENCED', []],
  ['text: "就业"', ['province', 'scheme', 'law', 'nation']],
  ['text: "就业促进规划", status: INGESTED', ['province']],
  ['text: "“十四五” 就业"', ['province', 'nation']],
  ['text: "十四五就业"', []],
  ['text: "〔2021〕14号"', ['nation']],
  ['text: "100%规划"', ['bulk']],
  ['text: "0_规划"', []],
])('documents by %s', async (filter, expected) => {
  expect(await documents(filter)).toEqual(expected)
})

test('figures are sorted by what was asked, those without it last', async () => {
  const order = async (sort: string, direction: string, field: string) => {
    const { data } = await api.ask(
      `{ targets(filter: { documents: ["${globalId('Document', 'bulk')}"] }, sort: ${sort}, direction: ${direction}, first: 100) {
        nodes { year value normalizedValue region { code } indicator { code } } } }`,
    )
    return data.targets.nodes.map((row: Record<string, { code: string } | number | null>) => {
      const value = row[field]
      return typeof value === 'object' ? (value?.code ?? null) : value
    })
  }
  const sorted = (values: (string | number | null)[], sign: number) =>
    [...values].sort((a, b) => (a === null ? 1 : b === null ? -1 : sign * (a < b ? -1 : Number(a > b))))
  for (const [sort, field] of [
    ['YEAR', 'year'],
    ['VALUE', 'normalizedValue'],
    ['REGION', 'region'],
    ['INDICATOR', 'indicator'],
  ] as const) {
    for (const [direction, sign] of [
      ['ASC', 1],
      ['DESC', -1],
    ] as const) {
      const values = await order(sort, direction, field)
      expect(values).toEqual(sorted(values, sign))
    }
  }
})

test('documents are sorted by date, title and citations', async () => {
  expect(await figures('documents', 'sort: ISSUED')).toEqual(['province', 'plan', 'bulk', 'scheme', 'law', 'nation'])
  expect(await figures('documents', 'sort: ISSUED, direction: DESC')).toEqual([
    'scheme',
    'bulk',
    'plan',
    'province',
    'law',
    'nation',
  ])
  expect((await figures('documents', 'sort: CITED_BY')).slice(0, 3)).toEqual(['nation', 'law', 'province'])
  expect((await figures('documents', 'sort: CITED_BY, direction: ASC')).at(-1)).toBe('nation')
  expect(await figures('documents', 'sort: TITLE, first: 2')).toEqual(['nation', 'law'])
})

test('regions by level and by the one above', async () => {
  const { data } = await api.ask(`{
    provinces: regions(level: PROVINCE) { code }
    under: regions(parent: "陕西省") { name parent { name } }
    both: regions(parent: "610000", level: COUNTY) { name }
    region(code: "610100") { name nameEn level population parent { code parent { code parent { code } } } }
    indicators(topic: "employment") { totalCount nodes { code additive direction measure } }
  }`)
  expect(data).toMatchInlineSnapshot(`
{
  "both": [],
  "indicators": {
    "nodes": [
      {
        "additive": true,
        "code": "urban-new-employment",
        "direction": "HIGHER",
        "measure": "FLOW",
      },
      {
        "additive": false,
        "code": "urban-registered-unemployment-rate",
        "direction": "LOWER",
        "measure": "RATE",
      },
    ],
    "totalCount": 2,
  },
  "provinces": [
    {
      "code": "510000",
    },
    {
      "code": "610000",
    },
  ],
  "region": {
    "level": "PREFECTURE",
    "name": "西安市",
    "nameEn": "Xi'an",
    "parent": {
      "code": "610000",
      "parent": {
        "code": "100000",
        "parent": null,
      },
    },
    "population": 10000000,
  },
  "under": [
    {
      "name": "西安市",
      "parent": {
        "name": "陕西省",
      },
    },
    {
      "name": "安康市",
      "parent": {
        "name": "陕西省",
      },
    },
    {
      "name": "商洛市",
      "parent": {
        "name": "陕西省",
      },
    },
  ],
}
`)
})

test('updatedSince counts the end of the run that wrote a figure, in lists and groups', async () => {
  const counted = async (since: string) => {
    const filter = `filter: { ${since && `updatedSince: "${since}"`} }`
    const { data } = await api.ask(
      `{ targets(${filter}) { totalCount } observations(${filter}) { totalCount } targetStats(${filter}) { count } }`,
    )
    expect(data.targetStats[0]?.count ?? 0).toBe(data.targets.totalCount)
    return [data.targets.totalCount, data.observations.totalCount]
  }
  const all = await counted('')
  expect(all[0]).toBeGreaterThan(0)
  expect(await counted('2026-11-01T08:00:30Z')).toEqual(all)
  expect(await counted('2026-11-01T16:01:00+08:00')).toEqual(all)
  expect(await counted('2026-11-01T08:01:01Z')).toEqual([0, 0])
})
