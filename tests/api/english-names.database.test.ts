import type { Database } from '@plangraph/database'
import { openApi, type TestApi } from './api.js'
import { fill } from './fixture.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi({
    fill: async (database: Database) => {
      await fill(database)
      const name = (code: string, nameEn: string) => database.indicator.update({ where: { code }, data: { nameEn } })
      await name('urban-new-employment', 'New urban jobs')
      await name('urban-registered-unemployment-rate', 'Registered urban unemployment rate')
    },
  })
})
afterAll(() => api.close())

const SPELLINGS = ['urban-new-employment', '城镇新增就业人数', 'New urban jobs']

test.each(SPELLINGS)(
  'an indicator is meant by its code, its Chinese name and its English one: %s',
  async (indicator) => {
    const { data, errors } = await api.ask(
      `query ($indicators: [String!]) {
      targets(filter: { indicators: $indicators, regions: ["Shaanxi"] }) { nodes { indicator { code } } }
      observations(filter: { indicators: $indicators }) { totalCount }
      targetStats(filter: { indicators: $indicators, within: "Shaanxi" }) { count }
      links(filter: { indicators: $indicators, upstreamRegions: ["Shaanxi"], within: "Xi’an" }) { totalCount }
      alignment(regions: ["Xi'an", "Shaanxi"], indicators: $indicators) { rows { indicator { code } } }
    }`,
      { indicators: [indicator] },
    )
    expect(errors).toEqual([])
    expect(data).toEqual({
      targets: { nodes: [{ indicator: { code: 'urban-new-employment' } }] },
      observations: { totalCount: 1 },
      targetStats: [{ count: 5 }],
      links: { totalCount: 1 },
      alignment: { rows: [{ indicator: { code: 'urban-new-employment' } }] },
    })
  },
)

test('all spellings at once mean the one indicator', async () => {
  const { data } = await api.ask(
    'query ($indicators: [String!]) { targets(filter: { indicators: $indicators, regions: ["610000"] }) { totalCount } }',
    { indicators: SPELLINGS },
  )
  expect(data.targets.totalCount).toBe(1)
})

test.each([
  [
    'indicators: ["New urban job"]',
    'no indicator with the code or name "New urban job". Did you mean urban-new-employment?',
  ],
  [
    'indicators: ["城镇新增就业人"]',
    'no indicator with the code or name "城镇新增就业人". Did you mean urban-new-employment?',
  ],
  ['indicators: ["Rainfall"]', 'no indicator with the code or name "Rainfall". The query "indicators" lists them.'],
  ['regions: ["Xian"]', 'no region with the code or name "Xian". Did you mean 西安市 (610100)?'],
  ['regions: ["Shaan"]', 'no region with the code or name "Shaan". Did you mean 陕西省 (610000)?'],
  ['within: "shanxi"', 'no region with the code or name "shanxi". Did you mean 陕西省 (610000)?'],
])('what is misspelt is refused with what may be meant: %s', async (filter, message) => {
  const { errors } = await api.ask(`{ targets(filter: { ${filter} }) { totalCount } }`)
  expect(errors).toEqual([expect.stringContaining(message)])
})
