import { globalId } from '../../api/src/shared/global-id.js'
import { linkAll } from '../../etl/src/link/link-stage.js'
import { type Answer, openApi, type TestApi } from './api.js'
import { addTargets } from './fixture-figures.js'
import { fillLineage } from './fixture-lineage.js'

const rate = { indicatorCode: 'rate', indicatorName: '登记失业率', unit: '%', origin: 'TABLE' as const, value: 5 }
const nation = { ...rate, documentId: 'nation-plan', regionCode: '100000' }

let api: TestApi
beforeAll(async () => {
  api = await openApi({
    fill: async (database) => {
      await fillLineage(database)
      await addTargets(database, [
        // Nobody below says anything of 2030; of 2027 a city does, and no province.
        { ...nation, id: 'nation-2030', year: 2030, ordinal: 20 },
        { ...nation, id: 'nation-2027', year: 2027, ordinal: 21 },
        { ...rate, id: 'sibling-2027', documentId: 'sibling-plan', regionCode: '611000', year: 2027, ordinal: 25 },
        // Neither a goal of this plan, nor a goal that governs, nor one with a measure that is known.
        { ...nation, id: 'nation-past', year: 2020, status: 'PAST', ordinal: 22 },
        { ...nation, id: 'nation-again', year: 2030, origin: 'PROSE', ordinal: 23 },
        { ...nation, id: 'nation-unknown', indicatorCode: null, year: 2030, ordinal: 24 },
      ])
      await linkAll(database, new Map([['employment', 'human-resources-social-security']]))
    },
  })
})
afterAll(() => api.close())

const local = ({ id }: { id: string }) => Buffer.from(id, 'base64').toString().replace(/^\w+:/, '')

async function uncovered(region: string, level: string): Promise<string[]> {
  const { data, errors } = await api.ask(`{ uncovered(region: "${region}", level: ${level}) { id } }`)
  expect(errors).toEqual([])
  return data.uncovered.map(local)
}

test('what no province, no city, no county takes up of the goals that govern in the nation', async () => {
  expect(await uncovered('全国', 'PROVINCE')).toEqual(['nation-2030', 'nation-2027'])
  expect(await uncovered('100000', 'PREFECTURE')).toEqual(['nation-jobs', 'nation-rate', 'nation-2030'])
  expect(await uncovered('全国', 'COUNTY')).toEqual(['nation-jobs', 'nation-rate', 'nation-2030', 'nation-2027'])
})

test('a goal that another statement of the region was followed by is taken up', async () => {
  expect(await uncovered('陕西省', 'PREFECTURE')).toEqual([])
  expect(await uncovered('西安市', 'COUNTY')).toEqual([])
  expect(await uncovered('商洛市', 'COUNTY')).toEqual(['sibling-jobs', 'sibling-rate', 'sibling-2027'])
})

test('a level that is not below, and a region that there is none of, are refused', async () => {
  const refused = async (args: string) => (await api.ask(`{ uncovered(${args}) { id } }`)).errors
  expect(await refused('region: "西安市", level: PREFECTURE')).toEqual([
    'Argument "level": PREFECTURE is not below 西安市, a region of the level PREFECTURE.',
  ])
  expect(await refused('region: "西安市", level: NATIONAL')).toEqual([
    'Argument "level": NATIONAL is not below 西安市, a region of the level PREFECTURE.',
  ])
  expect(await refused('region: "西按市", level: COUNTY')).toEqual([
    'Argument "region": there is no region with the code or name "西按市". Did you mean 西安市 (610100)?',
  ])
})

test('goals with all that is asked of them cost the statements of one', async () => {
  const ask = (region: string, level: string) =>
    api.ask(`{ uncovered(region: "${region}", level: ${level}) {
      printed document { title } indicator { name } evidence { quote }
    } }`)
  const [one, many] = [await ask('全国', 'PREFECTURE'), await ask('商洛市', 'COUNTY')]
  expect(many.errors).toEqual([])
  expect(many.data.uncovered[0]).toEqual({
    printed: '8',
    document: { title: 'sibling-plan' },
    indicator: { name: '城镇新增就业人数' },
    evidence: { quote: '城镇新增就业人数达到8' },
  })
  expect(many.statements).toEqual(one.statements)
  expect(many.statements).toMatchInlineSnapshot(`
[
  "SELECT Region",
  "SELECT Target",
]
`)
})

test('targets by whether goals below follow from them, in lists and groups alike', async () => {
  const { data, errors } = await api.ask(`{
    followed: targets(filter: { hasDownstream: true, indicators: ["rate"] }) { nodes { id } }
    others: targets(filter: { hasDownstream: false, governing: true, indicators: ["rate"] }) { nodes { id } }
    every: targets { totalCount }
    yes: targetStats(filter: { hasDownstream: true }) { count }
    no: targetStats(filter: { hasDownstream: false }) { count }
    results: observations(filter: { hasDownstream: true }) { totalCount }
    resultStats: observationStats(filter: { hasDownstream: true }) { count }
  }`)
  expect(errors).toEqual([])
  expect(data.followed.nodes.map(local)).toEqual(['nation-rate', 'nation-2027', 'province-rate', 'city-rate'])
  expect(data.others.nodes.map(local).sort()).toEqual(['county-rate', 'nation-2030', 'sibling-2027', 'sibling-rate'])
  expect(data.yes[0].count).toBe(7)
  expect(data.yes[0].count + data.no[0].count).toBe(data.every.totalCount)
  expect(data.results.totalCount).toBe(0)
  expect(data.resultStats.reduce((total: number, { count }: Answer) => total + count, 0)).toBe(0)
})

test('a composition tells how much of its whole is known, and of how many residents', async () => {
  const { data, errors } = await api.ask(`{
    node(id: "${globalId('Target', 'province-jobs')}") {
      ... on Target { composition { sum ratio atLeast coverage missing { name } } }
    }
  }`)
  expect(errors).toEqual([])
  // 60 and 8 of 200; 10 and 2 of 40 million residents.
  expect(data.node.composition).toEqual({
    sum: 680_000,
    ratio: null,
    atLeast: 0.34,
    coverage: 0.3,
    missing: [{ name: '安康市' }],
  })
})
