import { basename, dirname } from 'node:path'
import { type Database, isPostgresql, NO_STORE, printableName, queueState } from '@plangraph/database'
import { defineCommand } from 'citty'
import { withoutFormer } from '../run/former-files.js'
import { RUN_WAIT } from '../run/run-lock.js'
import type { InputFile, RunReport } from '../run/run-types.js'
import { withLeads } from '../sandbox/index.js'
import { toldChanges } from './changes.js'
import { findFiles } from './find-files.js'
import { folderAt, isFolder } from './folders.js'
import type { FoundFile } from './found-file.js'
import { CommandError, type Io } from './io.js'
import { prepareRun, type Run } from './prepare-run.js'
import { progressDisplay } from './progress.js'
import { readLimits } from './read-limits.js'
import { isS3 } from './s3/address.js'
import type { RemoteFiles } from './s3/find-objects.js'
import { summary } from './summary.js'
import { userName } from './user-name.js'
import { urlOf, withCopy, withDatabase } from './with-database.js'

export const INGEST_EXAMPLE = 'npm run etl -- ingest seeds/plans ~/plans/hanzhong-2021.txt'

interface IngestOptions {
  quiet: boolean
  /** Where the one file was published. */
  url?: string | undefined
  /** A folder of corrections beside seeds/corrections. */
  corrections?: string | undefined
  /** Files that are meant, whatever figures of their documents they lack; `all`: every one. */
  accept?: readonly string[]
  /** Folders that are ingested as a whole. */
  mirror?: readonly string[]
  /** The folder that attachments of pages were saved to. */
  follow?: string | undefined
  /** Leave alone files whose content was here and is no more. */
  leaveFormer?: boolean
  /** Store nothing, tell what would change. */
  dryRun?: boolean
  /** Read all files in this process's own sandbox, whatever workers there are. */
  local?: boolean
  /** Read no file in this process: workers read all. */
  workersOnly?: boolean
}

/** `ingest PATH…`; resolves to the exit code: 1 when any file failed. */
export async function ingest(named: readonly string[], options: IngestOptions, io: Io): Promise<number> {
  const remote = await remoteOf([...named, ...(options.mirror ?? [])], io)
  try {
    return await ingestFrom(named, options, io, remote)
  } finally {
    await remote?.close()
  }
}

/** What reads s3://…, which takes longer to load than many a run takes in all. */
const remoteOf = async (paths: readonly string[], io: Io): Promise<RemoteFiles | undefined> =>
  paths.some(isS3) ? (await import('./s3/find-objects.js')).remoteFiles(io.env, urlOf(io)) : undefined

async function ingestFrom(
  named: readonly string[],
  options: IngestOptions,
  io: Io,
  remote: RemoteFiles | undefined,
): Promise<number> {
  const { accept = [], mirror = [] } = options
  const paths = [...named, ...mirror]
  if (paths.length === 0) throw new CommandError(`ingest needs a file or a folder, for example: ${INGEST_EXAMPLE}`)
  const url = urlOf(io)
  if (options.workersOnly && (options.local || options.dryRun || !isPostgresql(url)))
    throw new CommandError(
      '--workers-only leaves reading to workers (npm run etl -- work), which takes a PostgreSQL server (DATABASE_URL=postgresql://…) and neither --local nor --dry-run.',
    )
  const run = await prepareRun(io.env, options.corrections === undefined ? [] : [options.corrections])
  await checkFolders(mirror)
  const found = await findFiles(paths, remote)
  const given = await published(
    found.filter((file) => !isMeantEmpty(file, accept)),
    options.url,
  )
  const all = await withAttachments(given, options.follow, io)
  const onWait = (holder: string) => io.err(`Another run of ingest is going on (${holder}): waiting until it is done …`)
  const start = async (db: Database, settings: Parameters<Run>[2]) => {
    const files = options.leaveFormer ? await withoutFormer(db, all) : all
    const workers = settings?.queue === undefined ? null : () => queueState(db)
    const progress = await progressDisplay(files, io, { quiet: options.quiet, workers })
    const told = { onProgress: progress.show, wait: { ...RUN_WAIT, onWait }, startedBy: userName() }
    const folders = mirror.map(folderAt)
    return run(db, files, { ...told, accepts: accepting(accept), mirror: folders, ...settings }).finally(progress.close)
  }
  const end = async (report: RunReport, text: () => Promise<string>) => {
    const failures = report.items.flatMap(({ failure }) => failure ?? [])
    if (options.quiet) for (const { message } of failures) io.err(message)
    else io.out(`\n${await text()}`)
    return failures.length > 0 ? 1 : 0
  }
  if (options.dryRun)
    return withCopy(io, async (db) => {
      const report = await start(db, { sources: NO_STORE })
      return end(report, () => wouldChange(db, report, io))
    })
  return withDatabase(io, async (db) => {
    const isShared = isPostgresql(url) && !options.local
    const report = await start(db, isShared ? { queue: { url, workersOnly: options.workersOnly ?? false } } : {})
    return end(report, () => summary(db, report, io.columns))
  })
}

/** What a run would change: the summary that it would print, and what `changes` would tell of it afterwards. */
async function wouldChange(db: Database, report: RunReport, io: Io): Promise<string> {
  const told = await toldChanges(db, { runId: report.id }, io.columns)
  const parts = [await summary(db, report, io.columns), told, 'Nothing was stored: this was a dry run.']
  return parts.filter((part) => part !== '').join('\n\n')
}

const ALL = 'all'

/** A file is meant by its name, or by any path that leads to it. */
const accepting = (accept: readonly string[]) => (fileName: string) =>
  accept.some((one) => one === ALL || [basename(one), inArchive(one)].some((name) => printableName(name) === fileName))

/** ARCHIVE.zip/NAME, by which a file of an archive is known. */
const inArchive = (path: string) => `${basename(dirname(path))}/${basename(path)}`

/** A folder that is empty, or can't be listed, and is meant to be so. */
const isMeantEmpty = ({ folder, isUnlisted = false }: InputFile, accept: readonly string[]) =>
  isUnlisted && accept.some((path) => folderAt(path) === folder)

/** @throws CommandError when one is no folder: of what came from it, nothing is taken for gone */
async function checkFolders(mirror: readonly string[]): Promise<void> {
  for (const path of mirror) {
    if (!isS3(path) && !(await isFolder(path)))
      throw new CommandError(`--mirror "${path}" is no folder: check the path.`)
  }
}

/** Pages with the attachments that they lead to, where the folder of those is given. */
async function withAttachments(
  files: readonly FoundFile[],
  folder: string | undefined,
  io: Io,
): Promise<readonly InputFile[]> {
  if (folder === undefined) return files
  const { followed } = await import('./follow.js')
  return withLeads(readLimits(io.env), (leadsOf) => followed(files, folder, leadsOf))
}

async function published(files: FoundFile[], url: string | undefined): Promise<FoundFile[]> {
  if (url === undefined) return files
  const { addressOf } = await import('./sidecar.js')
  if (addressOf(url) === null) throw new CommandError(`--url "${url}" is no address: give http://… or https://…`)
  if (files.length !== 1)
    throw new CommandError(
      `--url tells where one file was published, not ${files.length}: give notes, NAME.source.yaml.`,
    )
  return files.map((file) => ({ ...file, url }))
}

/** All values of an option that may be given more than once, which the parser keeps the last of. */
const valuesOf = (option: string, args: readonly string[]): string[] =>
  args.flatMap((arg, i) =>
    arg === option ? (args[i + 1] ?? []) : arg.startsWith(`${option}=`) ? arg.slice(option.length + 1) : [],
  )

export const ingestCommand = (io: Io) =>
  defineCommand({
    meta: {
      name: 'npm run etl -- ingest',
      description:
        'Take in documents: files, folders or s3://BUCKET/PREFIX with all below them. Known ones are left alone.',
    },
    args: {
      path: {
        type: 'positional',
        description: 'File, folder or s3://BUCKET/PREFIX; as many as you like',
        required: false,
      },
      quiet: { type: 'boolean', description: 'Print failures only' },
      'dry-run': { type: 'boolean', description: 'Print what would change, and store nothing' },
      url: {
        type: 'string',
        description: 'Where the file was published (of one file; else in FILE.source.yaml: "url: https://…")',
      },
      accept: {
        type: 'string',
        description:
          'A file that is meant, although it lacks figures that its document has; as often as you like; "all"',
      },
      follow: {
        type: 'string',
        description:
          'The folder that attachments of the pages were saved to: a page and what it leads to are one document',
      },
      'leave-former': {
        type: 'boolean',
        description:
          'Leave alone files whose content was here and is no more: withdrawn, or replaced by another edition',
      },
      local: {
        type: 'boolean',
        description: 'With PostgreSQL: read all files here, whatever workers there are (npm run etl -- work)',
      },
      'workers-only': {
        type: 'boolean',
        description: 'With PostgreSQL: read no file here, workers do (npm run etl -- work)',
      },
      mirror: {
        type: 'string',
        description: 'A folder, taken in as a whole: documents that came from it and are gone there are withdrawn',
      },
      corrections: {
        type: 'string',
        description: 'A folder of corrections, taken in beside seeds/corrections and kept in step with',
      },
    },
    run: ({ args, rawArgs }) => {
      const { url, corrections, follow } = args
      const many = { accept: valuesOf('--accept', rawArgs), mirror: valuesOf('--mirror', rawArgs) }
      const options = {
        quiet: args.quiet === true,
        dryRun: args['dry-run'] === true,
        leaveFormer: args['leave-former'] === true,
        local: args.local === true,
        workersOnly: args['workers-only'] === true,
        url,
        corrections,
        follow,
        ...many,
      }
      return ingest(args._, options, io)
    },
  })
