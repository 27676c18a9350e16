import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../postgresql/server.mjs'
import { print } from '../measure.js'
import { writeShortPlans } from '../memory/short-plans.js'
import { allRows } from './all-rows.js'
import { type Part, type TimedRun, timedRun } from './timed-run.js'

/** Processes that share the work, that of the run among them. */
const READERS = [1, 2, 4]

/**
 * The same folder of short files taken in by a run on PostgreSQL, which one process takes in, alone and with workers beside it: the
 * clock, what each part spent of the processors, and whether all came to the same rows.
 */
export async function benchWorkers([count = 1000]: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const server = await startServer()
  try {
    const plans = join(folder, 'plans')
    mkdirSync(plans)
    writeShortPlans(plans, count)
    print(
      `a run over ${count} short files on PostgreSQL, ${availableParallelism()} cores; s by the clock (CPU s of run + all that read, and workers + server):`,
    )
    print('  processes       reading                storing                linking           in all   of one  the same')
    const made = async (name: string, readers: number, isLocal: boolean) => {
      const url = `${server.url}/${name}`
      const options = { plans, workers: readers - 1, database: server.pid, isLocal }
      const run = await timedRun(url, join(folder, name), options)
      return { run, rows: await allRows(url) }
    }
    const alone = await made('alone', 1, true)
    report('1, no queue', alone.run, alone.run, true)
    let one = alone.run
    for (const readers of READERS) {
      const { run, rows } = await made(`of${readers}`, readers, false)
      if (readers === 1) one = run
      report(String(readers), run, one, rows === alone.rows)
    }
  } finally {
    await server.end()
    rmSync(folder, { recursive: true })
  }
}

function report(readers: string, { reading, storing, linking }: TimedRun, one: TimedRun, isSame: boolean): void {
  const parts = [reading, storing, linking].map(told).join('  ')
  const ratio = (wallOf(one) / wallOf({ reading, storing, linking })).toFixed(2)
  print(
    `  ${readers.padEnd(11)}  ${parts}  ${wallOf({ reading, storing, linking }).toFixed(1).padStart(6)} s  ${ratio.padStart(6)}  ${isSame ? 'yes' : 'NO'}`,
  )
}

const told = ({ wall, spent: { run, readers, database } }: Part): string =>
  `${wall.toFixed(1)} s (${run.toFixed(1)} + ${readers.toFixed(1)} + ${database.toFixed(1)})`.padEnd(21)

const wallOf = ({ reading, storing, linking }: TimedRun): number => reading.wall + storing.wall + linking.wall
