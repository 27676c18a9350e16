import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type ChangeCause, type Database, pastPrisma, sourcesOf } from '@plangraph/database'
import { Places } from '../identity/places.js'
import { isQueued, linkAll, linkQueued } from '../link/link-stage.js'
import { shortHash } from '../model/hash.js'
import { adoptReferences } from '../store/adopt-references.js'
import { Revisions } from '../store/history/revisions.js'
import { packGrams } from '../store/pack-grams.js'
import { markPending } from '../store/pending.js'
import { removeFromCatalogue, writeCatalogue } from '../store/sync-catalogue.js'
import { putCorrections } from '../store/sync-corrections.js'
import { TRANSACTION, type Transact } from '../store/transaction.js'
import { ensureDataset, sumOfRows, updateDataset } from './dataset-version.js'
import { DocumentSpool } from './document-spool.js'
import { endRun } from './end-run.js'
import { fingerprint } from './fingerprint.js'
import { hasRules, leftFiles } from './known-files.js'
import { leaveFiles } from './leave-files.js'
import { rowMaking } from './make-rows.js'
import { goneContents, keptElsewhere, rememberFolders, type SeenFile } from './mirror.js'
import { type ReadFile, readFiles } from './read-files.js'
import { readLeft, readStored } from './read-stored.js'
import type { RunContext } from './run-context.js'
import { type Reached, RUN_WAIT, withRunLock } from './run-lock.js'
import type { InputFile, Progress, RunItem, RunReport, RunRules, RunSettings } from './run-types.js'
import { storeFiles } from './store-files.js'
import { changedFolders } from './take-in-corrections.js'

/**
 * Ingests files: those that are known with the same content and the same rules are left alone, the others are read,
 * given their ids together and stored, each wholly or not at all. What was read of other files under other rules is interpreted
 * anew. A file that fails becomes a FAILED item and changes nothing. One run goes on at a time; another one waits.
 *
 * @throws {DatabaseError} when the database can't be used, or another run goes on for too long
 */
export async function runIngest(
  database: Database,
  files: readonly InputFile[],
  given: RunSettings,
): Promise<RunReport> {
  const db = pastPrisma(database)
  const id = shortHash('run', randomUUID())
  const reached = { files: files.length, read: 0, stored: 0 }
  const settings = counting(given, reached)
  const work = async (signal: AbortSignal): Promise<RunReport> => {
    await ensureDataset(db)
    const hash = fingerprint(settings.versions)
    const folders = await changedFolders(db, settings.corrections ?? [])
    const rules = (await hasRules(db, hash)) ? null : await settings.rules()
    const startedBy = settings.startedBy ?? null
    await db.etlRun.create({ data: { id, startedAt: new Date(), fingerprint: hash, startedBy } })
    await adoptReferences(db, id, async () => new Places((await settings.rules()).regions))
    const revisions = await Revisions.begin(db, { runId: id })
    for (const { wanted, ...folder } of folders)
      await revisions.revise('CORRECTION', (tx) => putCorrections(tx, wanted, folder))
    const catalogue = rules && (await writeCatalogue(revisions.revise, rules.regions, rules.indicators))
    if (catalogue !== null) await db.$transaction(sumOfRows, TRANSACTION)
    const { items, withdrawn, kept } = await readAndStore(db, files, revisions, settings, { id, signal })
    const left = revisions.causes.size > 0 || rules !== null ? null : await lastCause(db)
    const linking: Transact = async (work) => {
      // Nothing else waits for anything: no sign of life would be given, and the driver's answers would be kept.
      await nextTurn()
      return revisions.revise(causeOfLinks(revisions.causes, left), async (tx) => {
        const done = await work(tx)
        await sumOfRows(tx)
        return done
      })
    }
    if (rules !== null) await linkAnew(db, rules, linking)
    else if (await isQueued(db)) await linkQueued(db, (await settings.rules()).fieldParents, linking)
    const datasetChanged = await revisions.revise('NEW_CATALOGUE', async (tx) => {
      if (catalogue !== null) await removeFromCatalogue(tx, catalogue)
      return updateDataset(tx, new Date())
    })
    await packGrams(db)
    await endRun(db, id)
    return { id, items, withdrawn, kept, left: await leftFiles(db, settings.versions), datasetChanged }
  }
  return withRunLock(db, id, settings.wait ?? RUN_WAIT, work, reached)
}

/** Settings that count how many of the files of the run have reached what. */
function counting(settings: RunSettings, reached: Reached): RunSettings {
  const onProgress = (progress: Progress) => {
    if (progress.index < reached.files && progress.stage === 'waiting') reached.read += 1
    if (progress.index < reached.files && progress.stage === 'done') reached.stored += 1
    settings.onProgress?.(progress)
  }
  return { ...settings, onProgress }
}

async function linkAnew(db: Database, { fieldParents }: RunRules, transact: Transact): Promise<void> {
  await markPending(db)
  await linkAll(db, fieldParents, transact)
}

/** What changed last before this run, which left its links to it: a correction of one, or a run that was cut off. */
async function lastCause(db: Database): Promise<ChangeCause | null> {
  const last = await db.revision.findFirst({ where: { cause: { not: 'REVIEW' } }, orderBy: { id: 'desc' } })
  return last?.cause ?? null
}

/** Links follow what the run changed; where it changed nothing, what was left to it or new rules. */
function causeOfLinks(causes: ReadonlySet<ChangeCause>, left: ChangeCause | null): ChangeCause {
  const first = (['NEW_FILE', 'NEW_RULES', 'NEW_CATALOGUE', 'CORRECTION', 'WITHDRAWAL'] as const).find((cause) =>
    causes.has(cause),
  )
  return first ?? left ?? 'NEW_RULES'
}

/** All files are read before the first is stored, because ids are given together; what is read waits on disk. */
async function readAndStore(
  db: Database,
  files: readonly InputFile[],
  revisions: Revisions,
  settings: RunSettings,
  { id, signal }: { id: string; signal: AbortSignal },
): Promise<Pick<RunReport, 'items' | 'withdrawn' | 'kept'>> {
  const spool = DocumentSpool.open()
  try {
    const sources = settings.sources ?? (await sourcesOf(db))
    const run = { ...rowMaking(db, settings), id, spool, sources, revisions, signal }
    const read = await readFiles(run, files)
    const items = await storeFiles(run, [...read, ...(await readStored(run, read))])
    const followed = await followFolders(run, files, read, items)
    const done = new Set<string>()
    for (let left = await readLeft(run, done); left.length > 0; left = await readLeft(run, done))
      items.push(...(await storeFiles(run, left, items.length)))
    return { items, ...followed }
  } finally {
    spool.close()
  }
}

/** Remembers where the files of the run lie, and withdraws what is gone from folders that it mirrors, unless it lies elsewhere. */
async function followFolders(
  { id: runId, db, revisions, settings: { mirror = [] } }: RunContext,
  files: readonly InputFile[],
  read: readonly ReadFile[],
  items: readonly RunItem[],
): Promise<Pick<RunReport, 'withdrawn' | 'kept'>> {
  const seen = files.map(({ folder, isUnlisted, fileName }, i): SeenFile => {
    const place = { ...(folder !== undefined && { folder }), ...(isUnlisted && { isUnlisted }) }
    return { ...place, fileName, sha256: read[i]?.sha256 ?? null, isTaken: items[i]?.outcome !== 'FAILED' }
  })
  await rememberFolders(db, seen)
  if (mirror.length === 0) return { withdrawn: [], kept: [] }
  const { contents, elsewhere } = await goneContents(db, mirror, seen)
  const withdrawn = await leaveFiles(db, revisions.revise, contents, { runId, why: `gone from ${mirror.join(', ')}` })
  return { withdrawn, kept: await keptElsewhere(db, elsewhere) }
}
