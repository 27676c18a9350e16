import type { Database } from '@plangraph/database'
import { TO_SERVE } from './files/live-files.js'
import { TO_CORRECT } from './sync-corrections.js'

/** Whether something that was said or found is still to be done by a run: documents to be made again, links to be made anew. */
export async function somethingWaits(db: Database): Promise<boolean> {
  const documents = { fingerprint: { in: [TO_CORRECT, TO_SERVE] }, replaced: false }
  const waiting =
    (await db.source.findFirst({ where: documents, select: { id: true } })) ??
    (await db.linkQueue.findFirst()) ??
    (await db.measureQueue.findFirst())
  return waiting !== null
}
