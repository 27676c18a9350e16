import { duration } from '../measure.js'
import { FIRST_PAGE, get, post } from './asks.js'
import { type Ask, answerTo } from './load.js'
import type { ServerProcess } from './server-process.js'

const SECONDS = 10
const PAUSE_MS = 10

/** What goes through all targets, each time as something that was not asked before. */
const SLOW: ((n: number) => Ask)[] = [
  (n) => post(`{ x${n}: targets(filter: { text: "乙" }) { totalCount } }`),
  (n) => post(`{ x${n}: targetStats(groupBy: [LEVEL, TOPIC]) { count sum } }`),
  (n) => post(`{ x${n}: targets(sort: VALUE, direction: DESC) { nodes { printed } } }`),
  (n) => ({ path: `/data/targets.csv?updatedSince=2000-01-01T00:00:${String(n % 60).padStart(2, '0')}Z` }),
]

/** How long quick requests take while four connections ask what takes long, one after the other. */
export async function besideSlow(server: ServerProcess): Promise<string[]> {
  const end = performance.now() + SECONDS * 1000
  let asked = 0
  const slowly = async (one: (n: number) => Ask) => {
    while (performance.now() < end) await answerTo(server, one(asked++))
  }
  const quick = new Map([
    ['/health', { ask: { path: '/health' }, times: [] as number[] }],
    ['a kept page', { ask: get(FIRST_PAGE), times: [] as number[] }],
  ])
  const quickly = async () => {
    while (performance.now() < end) {
      for (const { ask, times } of quick.values()) {
        const begun = performance.now()
        await answerTo(server, ask)
        times.push(performance.now() - begun)
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  await Promise.all([quickly(), ...SLOW.map(slowly)])
  return [...quick].map(([name, { times }]) => {
    const sorted = times.sort((a, b) => a - b)
    const at = (share: number) => duration(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)
    return `${name} beside slow questions: median ${at(0.5)}, 99 % ${at(0.99)}, longest ${at(1)} of ${times.length}`
  })
}
