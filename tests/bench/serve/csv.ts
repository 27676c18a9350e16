import { spawnSync } from 'node:child_process'
import { targets } from '../../../api/src/tabular/tables/targets.js'
import { childCpu } from '../child-cpu.js'
import { median } from './compare.js'
import { answerTo } from './load.js'
import type { ServerProcess } from './server-process.js'

const ROUNDS = 3

export interface ComparedCsv {
  /** CPU milliseconds for the whole table. */
  shipped: number
  /** null: sqlite3 is not installed, or does not run on this system as it must to be measured. */
  floor: number | null
}

/** All targets as CSV, beside `sqlite3 -csv` with the same columns, joins and order; its ids are not made global. */
export async function compareCsv(shipped: ServerProcess, file: string): Promise<ComparedCsv> {
  const times: number[] = []
  const floors: number[] = []
  await answerTo(shipped, { path: '/data/targets.csv' })
  for (let round = 0; round < ROUNDS; round++) {
    const before = await shipped.cpu()
    await answerTo(shipped, { path: '/data/targets.csv' })
    times.push((await shipped.cpu()) - before)
    floors.push(
      childCpu(() =>
        spawnSync('sqlite3', ['-csv', '-header', file, allTargets()], { stdio: ['ignore', 'ignore', 'inherit'] }),
      ),
    )
  }
  const floor = median(floors)
  return { shipped: median(times), floor: floor === 0 ? null : floor }
}

function allTargets(): string {
  const { columns, rows } = targets
  if (rows.kind !== 'stored') throw new Error('targets are not stored')
  return `SELECT ${columns.map(({ name, sql }) => `${sql.sql} AS "${name}"`).join(', ')} FROM ${rows.from.sql} ORDER BY f."id"`
}
