import { randomUUID } from 'node:crypto'
import type { Database, Prisma } from '@plangraph/database'
import type { Known } from '../correct/correction.js'
import { shortHash } from '../model/hash.js'
import { contentOf, storedCorrections } from '../store/correction-rows.js'
import { Revisions } from '../store/history/revisions.js'
import { reviewFinding, type SaidOfFinding } from '../store/review-finding.js'
import { putCorrections, removeCorrections } from '../store/sync-corrections.js'
import { ChangedMeanwhile, versionOf } from '../store/version-of.js'
import { updateVersion } from './dataset-version.js'
import { withRunLock } from './run-lock.js'

/** Who does something outside a run: a person, and the name of the API key that they used, if any. */
export interface MadeBy {
  by: string
  key: string | null
}

/** How long what a person does waits for a run that goes on, in seconds. */
export const PATIENCE = 5

/** Does the work while no run goes on, which would not see what it writes. @throws {DatabaseError} BUSY when one goes on for longer */
const alone = <T>(db: Database, made: MadeBy, work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> =>
  withRunLock(db, shortHash('correction', randomUUID()), { seconds: PATIENCE }, async () => {
    const revisions = await Revisions.begin(db, { runId: null, ...made })
    return revisions.revise('CORRECTION', work)
  })

/** @throws {ChangedMeanwhile} with the correction that is there, when that is not the one that was seen */
async function checkSeen(tx: Prisma.TransactionClient, id: string, expected: string | null): Promise<void> {
  const [stored] = await storedCorrections(tx, { id })
  const version = stored === undefined ? null : versionOf(contentOf(stored.correction))
  if (version !== expected) throw new ChangedMeanwhile(stored?.correction ?? null, version)
}

/**
 * Keeps a correction; its documents are made again by the next run.
 *
 * @param expected version of the correction of the same thing that the person saw; null: none
 * @throws {ChangedMeanwhile} when there is another one
 */
export const writeCorrection = (db: Database, correction: Known, made: MadeBy, expected: string | null) =>
  alone(db, made, async (tx) => {
    await checkSeen(tx, correction.id, expected)
    return putCorrections(tx, [{ correction, file: null }], null)
  })

/** Takes a correction back. @throws {ChangedMeanwhile} when it is not the one that the person saw, or gone */
export const takeCorrectionBack = (db: Database, id: string, made: MadeBy, expected: string) =>
  alone(db, made, async (tx) => {
    await checkSeen(tx, id, expected)
    return removeCorrections(tx, [id])
  })

/** Keeps what a person says of a finding; resolves to whether there is such a finding. @throws {ChangedMeanwhile} */
export async function writeReview(
  db: Database,
  said: Omit<SaidOfFinding, 'by' | 'at'>,
  made: MadeBy,
  expected: string | null,
): Promise<boolean> {
  const revisions = await Revisions.begin(db, { runId: null, ...made })
  return revisions.revise('REVIEW', async (tx) => {
    const now = new Date()
    const isThere = await reviewFinding(tx, { ...said, by: made.by, at: now }, expected)
    await updateVersion(tx, now)
    return isThere
  })
}
