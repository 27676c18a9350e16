import { randomUUID } from 'node:crypto'
import type { Database } from '@plangraph/database'
import { type FieldParents, isQueued, linkQueued } from '../link/link-stage.js'
import { shortHash } from '../model/hash.js'
import { Revisions } from '../store/history/revisions.js'
import type { Transact } from '../store/transaction.js'
import { ensureDataset, updateDataset } from './dataset-version.js'
import { endRun } from './end-run.js'
import { RUN_WAIT, type RunWait, withRunLock } from './run-lock.js'
import { type Withdrawn, withdrawDocuments } from './withdraw-documents.js'

export interface WithdrawalSettings {
  why: string
  /** Who withdraws. */
  startedBy: string | null
  /** Name of the API key that they used, if any. */
  key?: string | null
  /** Looks, once no other run goes on, whether it is still to be done, and throws where it is not. */
  check?(): Promise<void>
  fieldParents(): Promise<FieldParents>
  wait?: RunWait
}

/**
 * Withdraws documents as a run of its own, and links what depends on them anew. It is kept with its reason; a document comes back
 * when its file is ingested again.
 *
 * @throws {DatabaseError} when the database can't be used, or another run goes on for too long
 */
export async function runWithdrawal(
  db: Database,
  documentIds: readonly string[],
  { why, startedBy, key = null, check, fieldParents, wait = RUN_WAIT }: WithdrawalSettings,
): Promise<{ id: string; withdrawn: Withdrawn[] }> {
  const id = shortHash('run', randomUUID())
  return withRunLock(db, id, wait, async (signal) => {
    await ensureDataset(db)
    await check?.()
    await db.etlRun.create({ data: { id, startedAt: new Date(), fingerprint: await lastRules(db), startedBy } })
    const { revise } = await Revisions.begin(db, { runId: id, key })
    const withdrawn = await withdrawDocuments(revise, documentIds, { runId: id, why })
    signal.throwIfAborted()
    const linking: Transact = (work) => revise('WITHDRAWAL', work, why)
    if (await isQueued(db)) await linkQueued(db, await fieldParents(), linking)
    await linking((tx) => updateDataset(tx, new Date()))
    await endRun(db, id)
    return { id, withdrawn }
  })
}

/** The rules that the data are of stay those of the last run; where that was cut off, nobody knows. */
async function lastRules(db: Database): Promise<string> {
  const last = await db.etlRun.findFirst({ orderBy: { startedAt: 'desc' } })
  return last?.finishedAt == null ? '' : last.fingerprint
}
