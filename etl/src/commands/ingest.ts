import { type Database, NO_STORE } from '@plangraph/database'
import { defineCommand } from 'citty'
import { RUN_WAIT } from '../run/run-lock.js'
import type { InputFile, RunReport } from '../run/run-types.js'
import { toldChanges } from './changes.js'
import { findFiles } from './find-files.js'
import { CommandError, type Io } from './io.js'
import { prepareRun, type Run } from './prepare-run.js'
import { progressDisplay } from './progress.js'
import { summary } from './summary.js'
import { userName } from './user-name.js'
import { withCopy, withDatabase } from './with-database.js'

export const INGEST_EXAMPLE = 'npm run etl -- ingest seeds/plans ~/plans/hanzhong-2021.txt'

interface IngestOptions {
  quiet: boolean
  /** Where the one file was published. */
  url?: string | undefined
  /** A folder of corrections beside seeds/corrections. */
  corrections?: string | undefined
  /** Store nothing, tell what would change. */
  dryRun?: boolean
}

/** `ingest PATH…`; resolves to the exit code: 1 when any file failed. */
export async function ingest(paths: readonly string[], options: IngestOptions, io: Io): Promise<number> {
  if (paths.length === 0) throw new CommandError(`ingest needs a file or a folder, for example: ${INGEST_EXAMPLE}`)
  const run = await prepareRun(io.env, options.corrections === undefined ? [] : [options.corrections])
  const files = await published(await findFiles(paths), options.url)
  const onWait = (holder: string) => io.err(`Another run of ingest is going on (${holder}): waiting until it is done …`)
  const start = (db: Database, settings: Parameters<Run>[2]) => {
    const progress = progressDisplay(files, io, options.quiet)
    const given = { onProgress: progress.show, wait: { ...RUN_WAIT, onWait }, startedBy: userName(), ...settings }
    return run(db, files, given).finally(progress.close)
  }
  const end = async (report: RunReport, text: () => Promise<string>) => {
    const failures = report.items.flatMap(({ failure }) => failure ?? [])
    if (options.quiet) for (const { message } of failures) io.err(message)
    else io.out(`\n${await text()}`)
    return failures.length > 0 ? 1 : 0
  }
  if (options.dryRun)
    return withCopy(io, async (db) => {
      // The lock of a run that goes on in the database is copied with it.
      await db.runLock.deleteMany()
      const report = await start(db, { sources: NO_STORE })
      return end(report, () => wouldChange(db, report, io))
    })
  return withDatabase(io, async (db) => {
    const report = await start(db, {})
    return end(report, () => summary(db, report, io.columns))
  })
}

/** What a run would change: the summary that it would print, and what `changes` would tell of it afterwards. */
async function wouldChange(db: Database, report: RunReport, io: Io): Promise<string> {
  const told = await toldChanges(db, { runId: report.id }, io.columns)
  const parts = [await summary(db, report, io.columns), told, 'Nothing was stored: this was a dry run.']
  return parts.filter((part) => part !== '').join('\n\n')
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
      'dry-run': { type: 'boolean', description: 'Print what would change, and store nothing' },
      url: {
        type: 'string',
        description: 'Where the file was published (of one file; else in FILE.source.yaml: "url: https://…")',
      },
      corrections: {
        type: 'string',
        description: 'A folder of corrections, taken in beside seeds/corrections and kept in step with',
      },
    },
    run: ({ args }) => {
      const { url, corrections } = args
      const options = { quiet: args.quiet === true, dryRun: args['dry-run'] === true, url, corrections }
      return ingest(args._, options, io)
    },
  })
