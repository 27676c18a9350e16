import { afterAll, beforeAll, describe, expect, it, jest, test } from '@jest/globals'
import { GOALS_OF_2023, RESULTS_OF_2023 } from './city-reports.js'
import { type Answer, type OpenDocuments, WholeDocuments, yearlyReport } from './whole-documents.js'

// Whole runs take seconds on a busy machine.
jest.setTimeout(300_000)

const documents = new WholeDocuments()
let reports: OpenDocuments
beforeAll(async () => {
  reports = await documents.open({
    '2023.txt': yearlyReport(2023, { goals: GOALS_OF_2023 }),
    '2024.txt': yearlyReport(2024, { results: RESULTS_OF_2023, goals: '2024年，社会消费品零售总额增长5%。' }),
  })
})
afterAll(() => documents.close())

interface Outcome {
  result: string
  met: boolean | null
  results: number
}

/** The results of the goals of a year, by name and number of the goal. */
async function outcomes({ ask }: OpenDocuments, year: number): Promise<Record<string, Outcome | null>> {
  const { data, errors } = await ask(`{ targets(filter: { years: [${year}] }, first: 100) { nodes {
    indicatorName printed unit
    results { printed unit }
    progress { met result { printed unit } }
  } } }`)
  expect(errors).toBeUndefined()
  const shown = ({ printed, unit }: Answer) => `${printed}${unit ?? ''}`
  return Object.fromEntries(
    data.targets.nodes.map((goal: Answer) => [
      `${goal.indicatorName} ${shown(goal)}`,
      goal.progress && {
        result: shown(goal.progress.result),
        met: goal.progress.met,
        results: goal.results.length,
      },
    ]),
  )
}

test('the goals of one yearly report against the results in the next', async () => {
  const outcome = (result: string, met: boolean | null) => ({ result, met, results: 1 })
  expect(await outcomes(reports, 2023)).toEqual({
    '地区生产总值 1260亿元': outcome('1241.6亿元', false),
    // About 7%: 6.6% rounds to it.
    '地区生产总值增长 7%': outcome('6.6%', true),
    // What is not in the catalogue has results under its name, which tells that more is better.
    '地方财政总收入 60亿元': outcome('61.4亿元', true),
    '地方财政总收入增长 6%': outcome('8.5%', true),
    '社会消费品零售总额 480亿元': outcome('477亿元', false),
    '城镇居民人均可支配收入增长 6.5%': outcome('6.1%', false),
    '城镇新增就业 2.1万人': outcome('2.24万人', true),
    '失业人员再就业人数 4000人': outcome('4310人', true),
    '城镇登记失业率 4%': outcome('3.87%', true),
    '接待游客 5000万人次': outcome('5230万人次', true),
    '实施棚户区改造 30万平方米': outcome('22万平方米', false),
    '建成蔬菜大棚 800亩': outcome('860亩', true),
    '新增商业营业面积 12万平方米': outcome('12万平方米', true),
    '道路工程 15条': null,
    // How many there are is not how many were added.
    '公共厕所 260座': null,
  })
})

test('results are those of the goals that have them, also where one name has several values', async () => {
  const { ask } = await documents.open({
    '2023.txt': yearlyReport(2023, {
      goals: '2023年，建成蔬菜大棚800亩，新增商业营业面积12万平方米，城镇新增就业2.1万人以上。',
    }),
    '2024.txt': yearlyReport(2024, {
      results: '新建蔬菜大棚860亩。新建蔬菜大棚120亩。新增商业营业面积13万平方米。城镇新增就业2.24万人。',
      goals: '2024年，社会消费品零售总额增长5%。',
    }),
  })
  const { data } = await ask(`{
    targets(filter: { years: [2023] }) { nodes { id indicatorName results { id } } }
    observations(filter: { years: [2023] }) { nodes { id printed goals { id } } }
  }`)
  const pairs = (nodes: Answer[], key: string) =>
    nodes.flatMap((node) =>
      node[key].map(({ id }: Answer) => (key === 'goals' ? `${id} ${node.id}` : `${node.id} ${id}`)),
    )
  expect(pairs(data.observations.nodes, 'goals').sort()).toEqual(pairs(data.targets.nodes, 'results').sort())
  const reached = data.targets.nodes.map(({ indicatorName, results }: Answer) => [indicatorName, results.length])
  expect(Object.fromEntries(reached)).toEqual({ 建成蔬菜大棚: 0, 新增商业营业面积: 1, 城镇新增就业: 1 })
  expect(data.observations.nodes.map(({ printed }: Answer) => printed)).toEqual(expect.arrayContaining(['860', '120']))
})

describe('a later report', () => {
  it('replaces an estimate', async () => {
    expect((await outcomes(reports, 2023))['社会消费品零售总额 480亿元']).toMatchObject({
      result: '477亿元',
      results: 1,
    })
    await reports.ingest({
      '2025.txt': yearlyReport(2025, { results: '2023年社会消费品零售总额为481.3亿元，2024年达到505亿元。' }),
    })
    expect((await outcomes(reports, 2023))['社会消费品零售总额 480亿元']).toEqual({
      result: '481.3亿元',
      met: true,
      results: 2,
    })
  })
})
