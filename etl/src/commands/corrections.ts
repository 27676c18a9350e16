import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Database, Prisma } from '@plangraph/database'
import { defineCommand } from 'citty'
import { shortHash } from '../model/hash.js'
import { RUN_WAIT, withRunLock } from '../run/run-lock.js'
import { storedCorrections } from '../store/correction-rows.js'
import { Revisions } from '../store/history/revisions.js'
import { putCorrections, removeCorrections } from '../store/sync-corrections.js'
import { correctionFiles, wantedCorrections } from './correction-folders.js'
import { correctionList } from './correction-list.js'
import { CATALOGUE } from './folders.js'
import { CommandError, type Io } from './io.js'
import { userName } from './user-name.js'
import { withDatabase } from './with-database.js'

export const CORRECTIONS_EXAMPLE = 'npm run etl -- corrections export seeds/corrections'

const NEXT = 'The next run of ingest makes their documents again.'

/** Does the work while no run of ingest goes on, which would not see what it writes. */
const alone = <T>(db: Database, io: Io, work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> => {
  const onWait = (holder: string) => io.err(`A run of ingest is going on (${holder}): waiting until it is done …`)
  return withRunLock(db, shortHash('corrections', randomUUID()), { ...RUN_WAIT, onWait }, async () => {
    const revisions = await Revisions.begin(db, { runId: null, by: userName(), key: null })
    return revisions.revise('CORRECTION', work)
  })
}

async function importFolder(db: Database, path: string, io: Io): Promise<number> {
  const { catalogueOf } = await import('./rules.js')
  const wanted = await wantedCorrections(path, await correctionFiles(resolve(path)), catalogueOf(CATALOGUE))
  const { added, changed } = await alone(db, io, (tx) => putCorrections(tx, wanted, null))
  io.out(`${wanted.length} corrections: ${added} new, ${changed} changed. ${NEXT}`)
  return 0
}

async function exportFolder(db: Database, path: string, io: Io): Promise<number> {
  const { writeCorrections } = await import('../correct/write-corrections.js')
  const stored = await storedCorrections(db)
  const files = writeCorrections(stored)
  await mkdir(path, { recursive: true })
  const before = new Map((await correctionFiles(resolve(path))).map(({ name, text }) => [name, text]))
  for (const { name, text } of files) if (before.get(name) !== text) await writeFile(join(path, name), text)
  io.out(`${stored.length} corrections in ${files.length} files of ${path}.`)
  for (const name of before.keys())
    if (!files.some((file) => file.name === name))
      io.err(`${name} holds nothing that the database has, and was left alone: remove it if its corrections are to go.`)
  return 0
}

async function remove(db: Database, ids: readonly string[], io: Io): Promise<number> {
  const known = new Map((await storedCorrections(db)).map((stored) => [stored.correction.id, stored]))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new CommandError(`There is no correction ${unknown}: see corrections list.`)
  await alone(db, io, (tx) => removeCorrections(tx, ids))
  io.out(`${ids.length} removed. ${NEXT}`)
  for (const { correction, folder, file } of known.values())
    if (folder !== null && ids.includes(correction.id))
      io.err(`${correction.id} is in ${folder}/${file} as well: remove it there, or it comes back when that changes.`)
  return 0
}

/** `corrections list`, `export DIR`, `import DIR`, `remove ID…`; resolves to the exit code: 1 when any is stale. */
export async function corrections([action, ...args]: readonly string[], io: Io): Promise<number> {
  const [path, ...more] = args
  const work = (): ((db: Database) => Promise<number>) | null => {
    if (action === 'list' && path === undefined) return (db) => list(db, io)
    if (action === 'remove' && path !== undefined) return (db) => remove(db, args, io)
    if (path === undefined || more.length > 0) return null
    if (action === 'export') return (db) => exportFolder(db, path, io)
    return action === 'import' ? (db) => importFolder(db, path, io) : null
  }
  const asked = work()
  if (asked === null) throw new CommandError('corrections needs one of: list, export DIR, import DIR, remove ID…')
  return withDatabase(io, asked)
}

async function list(db: Database, io: Io): Promise<number> {
  const stored = await storedCorrections(db)
  const outcomes = await db.correctionOutcome.findMany()
  io.out(stored.length === 0 ? 'There are no corrections.' : correctionList(stored, outcomes, io.columns))
  return outcomes.some(({ state }) => state === 'STALE') ? 1 : 0
}

export const correctionsCommand = (io: Io) =>
  defineCommand({
    meta: {
      name: 'npm run etl -- corrections',
      description: 'Corrections of what was read: list, export DIR, import DIR, remove ID…',
    },
    args: { action: { type: 'positional', description: 'list, export DIR, import DIR, remove ID…', required: false } },
    run: ({ args }) => corrections(args._, io),
  })
