import { openDatabase } from '@plangraph/database'
import { listen } from '../../api/src/commands/listen.js'

/** What a server in a process of its own tells of itself. */
export interface Usage {
  /** Where it listens. */
  origin: string
  /** Milliseconds of CPU so far. */
  cpu: number
  /** Bytes of memory held. */
  rss: number
}

/** Serves the database that the argument names, as it is shipped, and tells its usage whenever it is asked. */
const database = await openDatabase(process.argv[2] ?? '')
const server = await listen(database, { host: '127.0.0.1', port: 0 })
const { origin } = new URL(server.url)

function tell(): void {
  const { user, system } = process.cpuUsage()
  const usage: Usage = { origin, cpu: (user + system) / 1000, rss: process.memoryUsage.rss() }
  process.send?.(usage)
}

process.on('message', tell)
process.on('disconnect', () => process.exit())
tell()
