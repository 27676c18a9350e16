import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { print } from '../measure.js'
import type { Reached } from './ingest-folder.js'
import { writeShortPlans } from './short-plans.js'

const INGEST = fileURLToPath(new URL('./ingest-folder.ts', import.meta.url))

/** Files between two lines of the report. */
const STEP = 500

/**
 * Memory of the process of a run over many short files, while they are read and while they are stored: the most it had
 * within each 500 files. The processes that read are not in it.
 */
export async function benchMemory([count = 5000]: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  try {
    const plans = join(folder, 'plans')
    mkdirSync(plans)
    writeShortPlans(plans, count)
    print(`a run over ${count} short files, memory of its process in MB:`)
    const peaks = await peaksOf(plans, `file:${join(folder, 'bench.db')}`)
    for (const stage of ['waiting', 'done'] as const) report(stage === 'waiting' ? 'read' : 'stored', peaks[stage])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** For each stage the most bytes within each STEP of files. */
type Peaks = Record<Reached['stage'], number[]>

async function peaksOf(plans: string, url: string): Promise<Peaks> {
  const peaks: Peaks = { waiting: [], done: [] }
  const child = fork(INGEST, [plans], {
    env: { ...process.env, DATABASE_URL: url },
    execArgv: ['--import', import.meta.resolve('tsx')],
  })
  child.on('message', (message) => {
    const { stage, count, rss } = message as Reached
    const step = Math.floor((count - 1) / STEP)
    peaks[stage][step] = Math.max(peaks[stage][step] ?? 0, rss)
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the run ended with code ${code}`)
  return peaks
}

function report(what: string, peaks: readonly number[]): void {
  const megabytes = peaks.map((bytes) => Math.round(bytes / 2 ** 20))
  const [first = 0, ...later] = megabytes
  const change = later.length === 0 ? '' : `; after the first ${STEP} at most ${Math.max(...later) - first} more`
  print(`  by ${STEP} files ${what}: ${megabytes.join(' ')}${change}`)
}
