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
  const compared = await compareAsks({ server: shipped, asks }, { server: bare, asks: pathed(asks, floor) })
  return { shipped: compared.own, floor: compared.bare, bytes: compared.bytes }
}

interface Side {
  server: ServerProcess
  asks: Asks
}

/**
 * Measures requests on two servers, in turn: CPU milliseconds a request, the medians of alternating rounds.
 *
 * @throws {Error} when the two answer differently
 */
export async function compareAsks(own: Side, bare: Side): Promise<{ own: number; bare: number; bytes: number }> {
  const bytes = await sameAnswer(own.server, own.asks().next().value, bare.server, bare.asks().next().value)
  const begun = (side: Side) => ({ server: side.server, asks: side.asks(), times: [] as number[], count: 1 })
  const sides = [begun(own), begun(bare)] as const
  for (const side of sides) side.count = await enough(side.server, side.asks)
  for (let round = 0; round < ROUNDS; round++) {
    for (const { server, asks, times, count } of sides) times.push(await cpuPerRequest(server, asks, count))
  }
  return { own: median(sides[0].times), bare: median(sides[1].times), bytes }
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
