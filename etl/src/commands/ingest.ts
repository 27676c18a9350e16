import { defineCommand } from 'citty'
import { RUN_WAIT } from '../run/run-lock.js'
import { findFiles } from './find-files.js'
import { CommandError, type Io } from './io.js'
import { prepareRun } from './prepare-run.js'
import { progressDisplay } from './progress.js'
import { summary } from './summary.js'
import { withDatabase } from './with-database.js'

export const INGEST_EXAMPLE = 'npm run etl -- ingest seeds/plans ~/plans/hanzhong-2021.txt'

/** `ingest PATH…`; resolves to the exit code: 1 when any file failed. */
export async function ingest(paths: readonly string[], options: { quiet: boolean }, io: Io): Promise<number> {
  if (paths.length === 0) throw new CommandError(`ingest needs a file or a folder, for example: ${INGEST_EXAMPLE}`)
  const run = await prepareRun(io.env)
  const files = await findFiles(paths)
  return withDatabase(io, async (db) => {
    const onWait = (holder: string) =>
      io.err(`Another run of ingest is going on (${holder}): waiting until it is done …`)
    const progress = progressDisplay(files, io, options.quiet)
    const report = await run(db, files, { onProgress: progress.show, wait: { ...RUN_WAIT, onWait } }).finally(
      progress.close,
    )
    const failures = report.items.flatMap(({ failure }) => failure ?? [])
    if (options.quiet) for (const { message } of failures) io.err(message)
    else io.out(`\n${await summary(db, report, io.columns)}`)
    return failures.length > 0 ? 1 : 0
  })
}

export const ingestCommand = (io: Io) =>
  defineCommand({
    meta: {
      name: 'npm run etl -- ingest',
      description: 'Take in documents: files, or folders with all below them. Known ones are left alone.',
    },
    args: {
      path: { type: 'positional', description: 'File or folder; as many as you like', required: false },
      quiet: { type: 'boolean', description: 'Print failures only' },
    },
    run: ({ args }) => ingest(args._, { quiet: args.quiet === true }, io),
  })
