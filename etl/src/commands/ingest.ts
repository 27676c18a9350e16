import { defineCommand } from 'citty'
import { RUN_WAIT } from '../run/run-lock.js'
import type { InputFile } from '../run/run-types.js'
import { findFiles } from './find-files.js'
import { CommandError, type Io } from './io.js'
import { prepareRun } from './prepare-run.js'
import { progressDisplay } from './progress.js'
import { summary } from './summary.js'
import { withDatabase } from './with-database.js'

export const INGEST_EXAMPLE = 'npm run etl -- ingest seeds/plans ~/plans/hanzhong-2021.txt'

interface IngestOptions {
  quiet: boolean
  /** Where the one file was published. */
  url?: string
}

/** `ingest PATH…`; resolves to the exit code: 1 when any file failed. */
export async function ingest(paths: readonly string[], options: IngestOptions, io: Io): Promise<number> {
  if (paths.length === 0) throw new CommandError(`ingest needs a file or a folder, for example: ${INGEST_EXAMPLE}`)
  const run = await prepareRun(io.env)
  const files = await published(await findFiles(paths), options.url)
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

async function published(files: InputFile[], url: string | undefined): Promise<InputFile[]> {
  if (url === undefined) return files
  const { addressOf } = await import('./sidecar.js')
  if (addressOf(url) === null) throw new CommandError(`--url "${url}" is no address: give http://… or https://…`)
  if (files.length !== 1)
    throw new CommandError(
      `--url tells where one file was published, not ${files.length}: give notes, NAME.source.yaml.`,
    )
  return files.map((file) => ({ ...file, url }))
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
      url: {
        type: 'string',
        description: 'Where the file was published (of one file; else in FILE.source.yaml: "url: https://…")',
      },
    },
    run: ({ args }) =>
      ingest(args._, { quiet: args.quiet === true, ...(args.url !== undefined && { url: args.url }) }, io),
  })
