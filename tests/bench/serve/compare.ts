import { deepStrictEqual } from 'node:assert'
import type { Asks } from './asks.js'
import type { Case } from './cases.js'
import { type Ask, answerTo, cpuPerRequest } from './load.js'
import type { ServerProcess } from './server-process.js'

const ROUNDS = 5
/** CPU milliseconds that a round aims at. */
const ROUND = 700
/** CPU milliseconds until all that is hot is compiled. */
const WARM = 6000
const MOST_REQUESTS = 20_000

export interface Compared {
  /** CPU milliseconds a request: the medians of alternating rounds. */
  shipped: number
  floor: number
  /** Bytes of an answer. */
  bytes: number
}

/**
 * Measures one kind of request on the shipped server and on its floor, in turn.
 *
 * @throws {Error} when the two answer differently
 */
export async function compare({ asks, floor }: Case, shipped: ServerProcess, bare: ServerProcess): Promise<Compared> {
  const floorAsks = pathed(asks, floor)
  const bytes = await sameAnswer(shipped, asks().next().value, bare, floorAsks().next().value)
  const sides = [
    { server: shipped, asks: asks(), times: [] as number[] },
    { server: bare, asks: floorAsks(), times: [] as number[] },
  ] as const
  const counts = [await enough(shipped, sides[0].asks), await enough(bare, sides[1].asks)]
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { server, asks, times }] of sides.entries()) {
      times.push(await cpuPerRequest(server, asks, counts[i] ?? 1))
    }
  }
  return { shipped: median(sides[0].times), floor: median(sides[1].times), bytes }
}

/** Makes the server warm, which takes thousands of requests, and tells how many of them make a round. */
async function enough(server: ServerProcess, asks: Iterator<Ask, Ask>): Promise<number> {
  let count = 1
  for (let spent = 0; ; count = Math.min(MOST_REQUESTS, count * 4)) {
    const ms = await cpuPerRequest(server, asks, count)
    spent += ms * count
    if (spent >= WARM || count === MOST_REQUESTS) return Math.min(MOST_REQUESTS, Math.ceil(ROUND / ms))
  }
}

const pathed = (asks: Asks, path: string): Asks =>
  function* () {
    for (const given = asks(); ; ) yield { ...given.next().value, path }
  }

async function sameAnswer(shipped: ServerProcess, ask: Ask, bare: ServerProcess, floorAsk: Ask): Promise<number> {
  const answer = await answerTo(shipped, ask)
  deepStrictEqual(
    JSON.parse(answer),
    JSON.parse(await answerTo(bare, floorAsk)),
    `two answers to ${ask.body ?? ask.path}`,
  )
  return Buffer.byteLength(answer)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
