import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { print } from '../measure.js'
import { askMixed } from './mixed-requests.js'
import { residentMegabytes } from './process-tree.js'
import { npmStart, type Started } from './started.js'

/** Starts on a database that is there already. */
const ROUNDS = 3

/**
 * What `npm start` costs, npm and all, up to the first answer to a GraphQL request: CPU of the whole tree of processes
 * and memory of the server, then and after requests of all kinds.
 */
export async function benchStart([requests = 600]: readonly number[]): Promise<void> {
  if (process.platform !== 'linux') throw new Error('bench start reads /proc: it runs on Linux')
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const url = `file:${join(folder, 'plangraph.db')}`
  try {
    const first = await npmStart(url)
    print(`npm start on no database, which ingests the seeds: ${cost(first)}`)
    await first.stop()
    const spent: number[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      const again = await npmStart(url)
      spent.push(again.cpu)
      print(`npm start once more: ${cost(again)}; server ${memoryOf(again)}`)
      if (round === ROUNDS) await afterRequests(again, requests)
      await again.stop()
    }
    print(`CPU of a second start, the middle of ${ROUNDS}: ${spent.sort((a, b) => a - b)[1]?.toFixed(2)} s`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const cost = ({ cpu, wall }: Started) => `CPU ${cpu.toFixed(2)} s, ${wall.toFixed(1)} s by the clock`
const memoryOf = ({ server }: Started) => `${Math.round(residentMegabytes(server))} MB`

async function afterRequests(started: Started, requests: number): Promise<void> {
  const answered = await askMixed(started.origin, requests)
  const statuses = [...answered].map(([status, count]) => `${count} × ${status}`).join(', ')
  const at = memoryOf(started)
  await setTimeout(5000)
  print(`server after ${requests} mixed requests (${statuses}): ${at}, five seconds later ${memoryOf(started)}`)
}
