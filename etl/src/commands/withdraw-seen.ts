import type { Database } from '@plangraph/database'
import { type MadeBy, PATIENCE } from '../run/write-correction.js'
import { ChangedMeanwhile } from '../store/version-of.js'
import { wasRead } from '../store/write-document.js'
import type { Io } from './io.js'
import { withDatabase } from './with-database.js'

/** A document as somebody saw it. */
export interface SeenDocument {
  id: string
  /** SHA-256 of the file that it was read from; null: whichever it is. */
  sha256: string | null
}

/**
 * Withdraws a document that somebody has looked at; resolves to the id of the run.
 *
 * @throws {ChangedMeanwhile} when it is read from another file by now, or gone
 * @throws {DatabaseError} BUSY when another run goes on
 */
export const withdrawSeen = (io: Io, seen: SeenDocument, why: string, made: MadeBy): Promise<string> =>
  withDatabase(io, async (db) => {
    const { runWithdrawal } = await import('../run/run-withdrawal.js')
    const { fieldParents } = await import('./rules.js')
    const { id } = await runWithdrawal(db, [seen.id], {
      why,
      startedBy: made.by,
      key: made.key,
      check: () => checkSeen(db, seen),
      fieldParents,
      wait: { seconds: PATIENCE },
    })
    return id
  })

async function checkSeen(db: Database, { id, sha256 }: SeenDocument): Promise<void> {
  const document = await db.document.findUnique({ where: { id }, include: { currentSource: true } })
  if (!wasRead(document)) throw new ChangedMeanwhile(null, null)
  const now = document.currentSource
  if (sha256 === null || sha256 === now?.sha256) return
  throw new ChangedMeanwhile({ title: document.title, sourceFile: now?.fileName ?? null }, now?.sha256 ?? null)
}
