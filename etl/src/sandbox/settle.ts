import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'

/** How long what a reader left under way is waited for. */
const PATIENCE_MS = 1000

/** Turns of the event loop without anything under way, after which no promise of the reader can settle any more. */
const QUIET_TURNS = 3

/** How long a reader may wait for something although nothing is under way that could bring it. */
const IDLE_MS = 5000
const IDLE_CHECK_MS = 250

/** Tells what the work on one file has under way: timers, files, threads. */
export class Activity {
  /** What this process always has open, such as the channel to its parent. */
  readonly #always = counts(process.getActiveResourcesInfo())

  get #idle(): boolean {
    return [...counts(process.getActiveResourcesInfo())].every(([name, n]) => n <= (this.#always.get(name) ?? 0))
  }

  /**
   * Resolves when nothing is left under way, so that a promise which rejects unseen or a timer that throws does it while
   * it is known which file it stems from: to true, or to false when something is left after a second.
   */
  async settled(): Promise<boolean> {
    const end = performance.now() + PATIENCE_MS
    for (let quiet = 0; quiet < QUIET_TURNS; quiet = this.#idle ? quiet + 1 : 0) {
      if (performance.now() > end) return false
      await (this.#idle ? setImmediate() : setTimeout(5, undefined, { ref: false }))
    }
    return true
  }

  /** What comes of work, or null when nothing has been under way for seconds: what is awaited then never comes. */
  async unlessStalled<T>(work: Promise<T>): Promise<T | null> {
    let watch: NodeJS.Timeout | undefined
    const stalled = new Promise<null>((resolve) => {
      let idle = 0
      // Most files are read before the first look.
      let before: Times | null = null
      watch = setInterval(() => {
        const now = timesNow()
        idle = before === null ? 0 : this.#idleSince(before, now, idle)
        before = now
        if (idle >= IDLE_MS) resolve(null)
      }, IDLE_CHECK_MS).unref()
    })
    try {
      return await Promise.race([work, stalled])
    } finally {
      clearInterval(watch)
    }
  }

  /** Milliseconds without anything under way, some of which are known. */
  #idleSince(before: Times, now: Times, idle: number): number {
    const worked = now.cpu - before.cpu
    // What a thread queued is forgotten when it ends.
    const queued = Math.max(now.queued - before.queued, 0)
    const free = now.clock - before.clock - worked - queued
    // Threads that unpack a stream are no resource of the event loop, but they take processor time or queue for it.
    return !this.#idle || worked > IDLE_CHECK_MS / 10 ? 0 : idle + Math.max(free, 0)
  }
}

/** Milliseconds by the clock, on processors, and ready to work while others had the processors; of all threads. */
interface Times {
  clock: number
  cpu: number
  queued: number
}

function timesNow(): Times {
  const { user, system } = process.cpuUsage()
  return { clock: performance.now(), cpu: (user + system) / 1000, queued: queuedMs() }
}

const THREADS = '/proc/self/task'

/** 0 where the system doesn't tell. */
function queuedMs(): number {
  try {
    const threads = readdirSync(THREADS).map((id) => readFileSync(join(THREADS, id, 'schedstat'), 'utf8'))
    return threads.reduce((sum, scheduled) => sum + Number(scheduled.split(' ')[1]), 0) / 1e6
  } catch {
    return 0
  }
}

function counts(names: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>()
  for (const name of names) counted.set(name, (counted.get(name) ?? 0) + 1)
  return counted
}
