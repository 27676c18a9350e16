import { openDatabase } from '@plangraph/database'
import { listen } from '../../api/src/commands/listen.js'

/** What a server in a process of its own tells of itself. */
export interface Usage {
  /** Where it listens. */
  origin: string
  /** Milliseconds of CPU so far. */
  cpu: number
  /** Bytes of memory that the process has, with garbage that is not collected yet. */
  rss: number
  /** Bytes of memory in use when all garbage is collected. */
  held: number
}

/**
 * Serves the database that the argument names, as it is shipped but for the budget, which the attacks together would spend,
 * and tells its usage whenever it is asked.
 */
const database = await openDatabase(process.argv[2] ?? '')
const server = await listen(database, { host: '127.0.0.1', port: 0 }, { pointsAMinute: 0 })
const { origin } = new URL(server.url)

/** Milliseconds of CPU that the collections for `held` took. */
let collecting = 0

function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function tell(): void {
  const rss = process.memoryUsage.rss()
  const now = cpuTime()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  const usage: Usage = { origin, cpu: now - collecting, rss, held: heapUsed + arrayBuffers }
  collecting += cpuTime() - now
  process.send?.(usage)
}

process.on('message', tell)
process.on('disconnect', () => process.exit())
tell()
