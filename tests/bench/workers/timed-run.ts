import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { processTree } from '../start/process-tree.js'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** How often the processes are looked at, in milliseconds: what one spends after the last look is not counted. */
const LOOK_MS = 100

/** Processor seconds of each kind of process. */
export interface Spent {
  /** The process that asks, stores and links. */
  run: number
  /** Those that read, of the run and of the workers, and the workers themselves. */
  readers: number
  database: number
}

/** A part of a run. */
export interface Part {
  wall: number
  spent: Spent
}

export interface TimedRun {
  /** Until the first document is stored. */
  reading: Part
  storing: Part
  /** And what comes after it. */
  linking: Part
}

/** A command of the ETL on a database; `env` goes before what is given to all. */
export function etl(url: string, folder: string, args: readonly string[]): ChildProcess {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    DATABASE_URL: url,
    DATA_FOLDER: folder,
    PLANGRAPH_READ_PROCESSES: '1',
  }
  return spawn(process.execPath, [`${ROOT}dist/etl.js`, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/**
 * A run over a folder, one process of which reads, beside workers of one such process each, which wait for it.
 *
 * @param options.database number of the process of the server
 */
export async function timedRun(
  url: string,
  folder: string,
  {
    plans,
    workers,
    database,
    isLocal = false,
  }: { plans: string; workers: number; database: number; isLocal?: boolean },
): Promise<TimedRun> {
  const helping = await Promise.all(Array.from({ length: workers }, () => readyWorker(url, folder)))
  const before = spentBy(null, helping, database)
  const begun = performance.now()
  const run = etl(url, folder, ['ingest', ...(isLocal ? ['--local'] : []), plans])
  const now = (): Part => {
    const { run: own, readers, database: server } = spentBy(run, helping, database)
    const spent = { run: own, readers: readers - before.readers, database: server - before.database }
    return { wall: (performance.now() - begun) / 1000, spent }
  }
  let latest = now()
  const timer = setInterval(() => {
    latest = now()
  }, LOOK_MS)
  const stored: Part[] = []
  if (run.stderr !== null)
    createInterface(run.stderr).on('line', (line) => {
      const [, at, of] = /^\[(\d+)\/(\d+)\] /.exec(line) ?? []
      if (at === '1' || (at !== undefined && at === of)) stored.push(now())
    })
  const [code] = await once(run, 'close')
  clearInterval(timer)
  const end = { wall: (performance.now() - begun) / 1000, spent: { ...latest.spent, database: now().spent.database } }
  await Promise.all(helping.map(ended))
  const [first, last] = stored
  if (code !== 0 || first === undefined || last === undefined) throw new Error(`a run ended with code ${code}`)
  return { reading: first, storing: since(first, last), linking: since(last, end) }
}

async function readyWorker(url: string, folder: string): Promise<ChildProcess> {
  const worker = etl(url, folder, ['work'])
  if (worker.stderr === null) throw new Error('a worker says nothing')
  await once(worker.stderr, 'data')
  worker.stderr.resume()
  return worker
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}

/** What processes have spent by now: that of the run alone, all below it with the workers, and the server. */
function spentBy(run: ChildProcess | null, workers: readonly ChildProcess[], database: number): Spent {
  const treeOf = (child: ChildProcess | null) => (child?.pid === undefined ? [] : processTree(child.pid))
  const [own, helping] = [treeOf(run), workers.flatMap(treeOf)]
  const alone = own[0]?.own ?? 0
  return { run: alone, readers: sum([...own, ...helping]) - alone, database: sum(processTree(database)) }
}

const sum = (states: readonly { cpu: number }[]): number => states.reduce((all, { cpu }) => all + cpu, 0)

const since = (from: Part, to: Part): Part => ({
  wall: to.wall - from.wall,
  spent: {
    run: to.spent.run - from.spent.run,
    readers: to.spent.readers - from.spent.readers,
    database: to.spent.database - from.spent.database,
  },
})
