import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startServer } from '../../postgresql/server.mjs'
import { Random } from '../../synthetic/random.js'
import { print } from '../measure.js'
import { writeShortPlans } from '../memory/short-plans.js'
import { allRows } from './all-rows.js'
import { etl } from './timed-run.js'

const WORKERS = 4
/** Files for each kill: a worker answers a few before it is killed. */
const FILES = 6
/** A run is killed after so many kills of workers, and another one takes its place. */
const KILLS_A_RUN = 25

/**
 * Workers that are killed while they read and store, again and again, each after its first answer or some milliseconds later, and a run that reads
 * none itself and is killed now and then: whether all rows are those of one process that nobody disturbs.
 */
export async function benchKills([kills = 60]: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-bench-'))
  const server = await startServer()
  const [alone, shared] = ['alone', 'shared'].map((name) => ({
    url: `${server.url}/${name}`,
    folder: join(folder, name),
  }))
  if (alone === undefined || shared === undefined) return
  const disturbed = new Disturbed(shared, kills)
  try {
    const plans = join(folder, 'plans')
    mkdirSync(plans)
    writeShortPlans(plans, kills * FILES)
    await succeeded(etl(alone.url, alone.folder, ['ingest', '--quiet', '--local', plans]))
    const begun = performance.now()
    const { workers, runs } = await disturbed.run(plans)
    const isSame = (await allRows(shared.url, { runs: false })) === (await allRows(alone.url, { runs: false }))
    print(
      `${kills * FILES} files read and stored by ${WORKERS} workers, of which ${workers} were killed, and ${runs} runs, in ${Math.round((performance.now() - begun) / 1000)} s: ${isSame ? 'the same rows' : 'OTHER ROWS'} as one process makes`,
    )
    if (!isSame) process.exitCode = 1
  } finally {
    await disturbed.end()
    await server.end()
    rmSync(folder, { recursive: true })
  }
}

/** A database whose workers are killed. */
class Disturbed {
  readonly #random = new Random(7)
  readonly #at: { url: string; folder: string }
  readonly #kills: number
  readonly #workers = new Set<ChildProcess>()
  #killed = { workers: 0, runs: 0 }
  #ingest: ChildProcess | null = null
  #over = false

  constructor(at: { url: string; folder: string }, kills: number) {
    this.#at = at
    this.#kills = kills
  }

  /** Runs over a folder until one is not killed; workers are killed until there were so many kills. */
  async run(plans: string): Promise<{ workers: number; runs: number }> {
    const working = Array.from({ length: WORKERS }, () => this.#work())
    for (let isDone = false; !isDone; ) {
      const ingest = etl(this.#at.url, this.#at.folder, ['ingest', '--quiet', '--workers-only', plans])
      this.#ingest = ingest
      ingest.stderr?.pipe(process.stderr)
      const [code] = await once(ingest, 'close')
      if (code !== null && code !== 0) throw new Error(`a run ended with code ${code}`)
      isDone = code === 0
    }
    await this.end()
    await Promise.all(working)
    return this.#killed
  }

  async end(): Promise<void> {
    this.#over = true
    this.#ingest?.kill('SIGKILL')
    for (const worker of this.#workers) worker.kill('SIGKILL')
  }

  /** One worker after another; after the last kill the next one is left alone. */
  async #work(): Promise<void> {
    while (!this.#over) {
      const worker = etl(this.#at.url, this.#at.folder, ['work'])
      this.#workers.add(worker)
      const ended = once(worker, 'close')
      await Promise.race([ended, firstAnswer(worker)])
      await sleep(this.#random.int(0, 200))
      if (!this.#over && this.#killed.workers < this.#kills) this.#kill(worker)
      await ended
      this.#workers.delete(worker)
    }
  }

  #kill(worker: ChildProcess): void {
    worker.kill('SIGKILL')
    this.#killed.workers += 1
    if (this.#killed.workers % KILLS_A_RUN === 0) {
      this.#killed.runs += 1
      this.#ingest?.kill('SIGKILL')
    }
  }
}

/** Resolves when a worker has told of a file that it read, or of documents that it stored. */
const firstAnswer = (worker: ChildProcess) =>
  new Promise<void>((resolve) =>
    worker.stderr?.on('data', (said) => /: read in |documents? stored/.test(String(said)) && resolve()),
  )

async function succeeded(child: ChildProcess): Promise<void> {
  child.stderr?.pipe(process.stderr)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`a run ended with code ${code}`)
}
