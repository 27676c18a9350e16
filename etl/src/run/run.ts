import { randomUUID } from 'node:crypto'
import { type ChangeCause, type Database, sourcesOf } from '@plangraph/database'
import { Places } from '../identity/places.js'
import { followLinks } from '../link/former-links.js'
import { isQueued, linkAll, linkQueued } from '../link/link-stage.js'
import { shortHash } from '../model/hash.js'
import { lazy } from '../model/lazy.js'
import { adoptReferences } from '../store/adopt-references.js'
import { Revisions } from '../store/history/revisions.js'
import { markPending } from '../store/pending.js'
import { removeFromCatalogue, writeCatalogue } from '../store/sync-catalogue.js'
import { putCorrections } from '../store/sync-corrections.js'
import type { Transact } from '../store/transaction.js'
import { ensureDataset, updateDataset } from './dataset-version.js'
import { DocumentSpool } from './document-spool.js'
import { fingerprint } from './fingerprint.js'
import { hasRules } from './known-files.js'
import { readFiles } from './read-files.js'
import { readStored } from './read-stored.js'
import { RUN_WAIT, withRunLock } from './run-lock.js'
import type { InputFile, RunItem, RunReport, RunRules, RunSettings } from './run-types.js'
import { storeFiles } from './store-files.js'
import { changedFolders } from './take-in-corrections.js'

/**
 * Ingests files: those that are known with the same content and the same rules are left alone, the others are read,
 * given their ids together and stored one transaction each. What was read of other files under other rules is interpreted
 * anew. A file that fails becomes a FAILED item and changes nothing. One run goes on at a time; another one waits.
 *
 * @throws {DatabaseError} when the database can't be used, or another run goes on for too long
 */
export async function runIngest(db: Database, files: readonly InputFile[], settings: RunSettings): Promise<RunReport> {
  const id = shortHash('run', randomUUID())
  return withRunLock(db, id, settings.wait ?? RUN_WAIT, async (signal) => {
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
    const items = await readAndStore(db, files, revisions, settings, { id, signal })
    const linking: Transact = (work) => revisions.revise(causeOfLinks(revisions.causes, rules !== null), work)
    if (rules !== null) await linkAnew(db, rules, linking)
    else if (await isQueued(db)) await linkQueued(db, (await settings.rules()).fieldParents, linking)
    const datasetChanged = await revisions.revise('NEW_CATALOGUE', async (tx) => {
      if (catalogue !== null) await removeFromCatalogue(tx, catalogue)
      return updateDataset(tx, new Date())
    })
    await followLinks(db, id)
    const version = (await db.dataset.findFirst())?.version ?? null
    await db.etlRun.update({ where: { id }, data: { finishedAt: new Date(), version } })
    return { id, items, datasetChanged }
  })
}

async function linkAnew(db: Database, { fieldParents }: RunRules, transact: Transact): Promise<void> {
  await markPending(db)
  await linkAll(db, fieldParents, transact)
}

/** Links follow what the run changed; where it changed nothing, new rules do it or what another run left over. */
function causeOfLinks(causes: ReadonlySet<ChangeCause>, underNewRules: boolean): ChangeCause {
  const first = (['NEW_FILE', 'NEW_RULES', 'NEW_CATALOGUE', 'CORRECTION'] as const).find((cause) => causes.has(cause))
  return first ?? (underNewRules ? 'NEW_RULES' : 'NEW_FILE')
}

/** All files are read before the first is stored, because ids are given together; what is read waits on disk. */
async function readAndStore(
  db: Database,
  files: readonly InputFile[],
  revisions: Revisions,
  settings: RunSettings,
  { id, signal }: { id: string; signal: AbortSignal },
): Promise<RunItem[]> {
  const spool = await DocumentSpool.open()
  try {
    const naming = lazy(async () => {
      const { regions, vocabulary } = await settings.rules()
      return { places: new Places(regions), vocabulary }
    })
    const sources = settings.sources ?? (await sourcesOf(db))
    const run = { id, db, spool, sources, revisions, naming, settings, signal }
    const read = await readFiles(run, files)
    return await storeFiles(run, [...read, ...(await readStored(run, read))])
  } finally {
    await spool.close()
  }
}
