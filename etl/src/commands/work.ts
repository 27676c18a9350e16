import { once } from 'node:events'
import { isPostgresql, migrate, placeNamed } from '@plangraph/database'
import { defineCommand } from 'citty'
import { lazy } from '../model/lazy.js'
import { versions } from '../run/fingerprint.js'
import { withProcessing, workOn } from '../sandbox/index.js'
import { CATALOGUE } from './folders.js'
import { CommandError, type Io } from './io.js'
import { readLimits } from './read-limits.js'
import { urlOf } from './with-database.js'

export const WORK_EXAMPLE = 'DATABASE_URL=postgresql://me@server/plangraph npm run etl -- work'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * `work`: reads files that runs of ingest ask for on any machine, until it is told to end; resolves to the exit code. What it
 * has begun then it ends first.
 */
export async function work({ quiet }: { quiet: boolean }, io: Io): Promise<number> {
  const url = urlOf(io)
  if (!isPostgresql(url))
    throw new CommandError(
      'work shares the reading of files through PostgreSQL: let DATABASE_URL name a database of a server (postgresql://…). With SQLite, ingest reads them itself.',
    )
  const limits = readLimits(io.env)
  await migrate(url)
  const catalogue = lazy(async () => (await import('./rules.js')).catalogueOf(CATALOGUE))
  const own = await versions(CATALOGUE)
  const told = new AbortController()
  const signalled = Promise.race(SIGNALS.map((signal) => once(process, signal, { signal: told.signal })))
  await withProcessing(catalogue, limits, async (sandbox) => {
    const answering = await workOn(url, own, sandbox, (fileName, seconds) => {
      if (!quiet) io.err(`${fileName}: read in ${seconds.toFixed(1)} s`)
    })
    if (!quiet)
      io.err(`Reading what runs of ingest ask for, ${sandbox.size} files at a time, from ${placeNamed(url).name}`)
    await Promise.race([signalled, answering.ended]).finally(() => answering.end())
  }).finally(() => told.abort())
  return 0
}

export const workCommand = (io: Io) =>
  defineCommand({
    meta: {
      name: 'npm run etl -- work',
      description: 'With PostgreSQL: read files that runs of ingest ask for, on this machine too, until it is ended.',
    },
    args: { quiet: { type: 'boolean', description: 'Print nothing but errors' } },
    run: ({ args }) => work({ quiet: args.quiet === true }, io),
  })
