import type { Database } from '@plangraph/database'
import { type Answer, askerOf } from '../seeds/ask.js'
import { openSeeds } from '../seeds/seeds-database.js'

let database: Database
let ask: ReturnType<typeof askerOf>
beforeAll(async () => {
  database = await openSeeds()
  ask = askerOf(database)
})
afterAll(() => database.$disconnect())

/** The goals of the plan of 2016–2020 that the plans after it repeat, each with what came of it. */
async function formerGoals(): Promise<Answer[]> {
  const { data, errors } = await ask(`{
    targets(status: [PAST], first: 100) { nodes {
      indicatorName printed year region { name }
      results { printed year goals { id } }
      progress { met completion remaining reason { code } result { printed } }
      id
    } }
  }`)
  expect(errors).toBeUndefined()
  return data.targets.nodes
}

test('the goals of the 十三五: which were met, by which results', async () => {
  const goals = await formerGoals()
  expect(goals).toHaveLength(41)
  const reported = goals.filter(({ results }) => results.length > 0)
  expect(reported).toHaveLength(40)
  for (const { id, results } of reported) expect(results[0].goals.map((goal: Answer) => goal.id)).toContain(id)
  const counts: Record<string, number> = {}
  for (const { progress } of goals) {
    const outcome = progress === null ? 'no result' : progress.reason.code
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  expect(counts).toEqual({
    'progress-met': 34,
    'progress-missed': 1,
    // Ratios of grades (13:39:48), and counts of which neither more nor less is better.
    'no-single-number': 3,
    'progress-no-direction': 2,
    'no result': 1,
  })
  const [missed] = goals.filter(({ progress }) => progress?.met === false)
  expect(missed).toMatchObject({
    region: { name: '西安市' },
    indicatorName: '城乡居民基本养老保险参保人数',
    printed: '260',
    progress: { remaining: 76_200, result: { printed: '252.38' } },
  })
})

test('a base that counts other years than the goal, and one that meets its ceiling already', async () => {
  const { data, errors } = await ask(`{
    alignment(regions: ["西安市"], indicators: ["urban-new-employment", "urban-registered-unemployment-rate"], year: 2025) {
      rows { indicator { code } cells {
        target { printed } baseline { printed } change changePercent changeWhy { code }
      } }
    }
  }`)
  expect(errors).toBeUndefined()
  const cells = data.alignment.rows.map(({ indicator, cells: [cell] }: Answer) => ({ code: indicator.code, ...cell }))
  expect(cells).toEqual([
    {
      code: 'urban-new-employment',
      target: { printed: '[60]' },
      baseline: { printed: '[72.84]' },
      change: -128_400,
      changePercent: -17.6276771005,
      changeWhy: null,
    },
    {
      code: 'urban-registered-unemployment-rate',
      target: { printed: '＜5' },
      baseline: { printed: '3.64' },
      change: 1.36,
      changePercent: null,
      changeWhy: { code: 'bound-met-already' },
    },
  ])
})
