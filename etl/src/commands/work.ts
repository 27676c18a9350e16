import { once } from 'node:events'
import { type Database, isPostgresql, placeNamed } from '@plangraph/database'
import { defineCommand } from 'citty'
import { versions } from '../run/fingerprint.js'
import { rowMaking } from '../run/make-rows.js'
import { withProcessing, workOn } from '../sandbox/index.js'
import { CATALOGUE } from './folders.js'
import { CommandError, type Io } from './io.js'
import { keepHeapSmall } from './keep-heap-small.js'
import { loadRules } from './load-rules.js'
import { readLimits } from './read-limits.js'
import { urlOf, withDatabase } from './with-database.js'

export const WORK_EXAMPLE = 'DATABASE_URL=postgresql://me@server/plangraph npm run etl -- work'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * `work`: reads files that runs of ingest ask for on any machine, and stores their documents, until it is told to end. What it has
 * begun then it ends first. Resolves to the exit code.
 */
export async function work({ quiet }: { quiet: boolean }, io: Io): Promise<number> {
  const url = urlOf(io)
  if (!isPostgresql(url))
    throw new CommandError(
      'work shares the reading of files through PostgreSQL: let DATABASE_URL name a database of a server (postgresql://…). With SQLite, ingest reads them itself.',
    )
  keepHeapSmall()
  const limits = readLimits(io.env)
  const own = await versions(CATALOGUE)
  const { ofTask, rules } = loadRules(own)
  const settings = { rules }
  const onRead = (fileName: string, seconds: number) => {
    if (!quiet) io.err(`${fileName}: read in ${seconds.toFixed(1)} s`)
  }
  const onStored = (documents: number) => {
    if (!quiet) io.err(`${documents} ${documents === 1 ? 'document' : 'documents'} stored`)
  }
  const told = new AbortController()
  const signalled = Promise.race(SIGNALS.map((signal) => once(process, signal, { signal: told.signal })))
  const answer = (db: Database) =>
    withProcessing(ofTask, limits, async (sandbox) => {
      const making = rowMaking(db, settings)
      const answering = await workOn(url, own, { sandbox, making, onRead, onStored })
      if (!quiet)
        io.err(`Reading what runs of ingest ask for, ${sandbox.size} files at a time, from ${placeNamed(url).name}`)
      await Promise.race([signalled, answering.ended]).finally(() => answering.end())
    })
  await withDatabase(io, answer).finally(() => told.abort())
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
