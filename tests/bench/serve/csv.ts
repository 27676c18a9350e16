import { spawnSync } from 'node:child_process'
import { targets } from '../../../api/src/tabular/tables/targets.js'
import { childCpu } from '../child-cpu.js'
import { median } from './compare.js'
import { take } from './load.js'
import type { ServerProcess } from './server-process.js'

const ROUNDS = 3

export interface ComparedCsv {
  /** CPU milliseconds for the whole table. */
  shipped: number
  /** null: sqlite3 is not installed, or does not run on this system as it must to be measured. */
  floor: number | null
}

/**
 * All targets as CSV, beside `sqlite3 -csv` with the same columns, joins and order; its ids are not made global, and what was
 * corrected is as it is stored, since only a sqlite3 from 3.44 on knows `string_agg(… ORDER BY …)`.
 *
 * @throws {Error} with what sqlite3 says, when it does not know the statement
 */
export async function compareCsv(shipped: ServerProcess, file: string): Promise<ComparedCsv> {
  const times: number[] = []
  const floors: number[] = []
  await take(shipped, { path: '/data/targets.csv' })
  for (let round = 0; round < ROUNDS; round++) {
    const before = await shipped.cpu()
    await take(shipped, { path: '/data/targets.csv' })
    times.push((await shipped.cpu()) - before)
    floors.push(childCpu(() => floorCsv(file)))
  }
  const floor = median(floors)
  return { shipped: median(times), floor: floor === 0 ? null : floor }
}

function floorCsv(file: string): void {
  const { error, status, stderr } = spawnSync('sqlite3', ['-csv', '-header', file, allTargets()], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (error === undefined && status !== 0) throw new Error(`sqlite3 ended with ${status}: ${stderr}`)
}

function allTargets(): string {
  const { columns, rows } = targets
  if (rows.kind !== 'stored') throw new Error('targets are not stored')
  const stored = columns.map(({ name, sql }) => `${name === 'corrected' ? 'f."corrected"' : sql.sql} AS "${name}"`)
  return `SELECT ${stored.join(', ')} FROM ${rows.from.sql} ORDER BY f."id"`
}
