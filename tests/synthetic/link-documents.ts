import type { Database } from '@plangraph/database'
import { goalsDependingOn } from '@plangraph/etl/link/dependent-goals'
import { linkQueued } from '@plangraph/etl/link/link-stage'
import { enqueue } from '@plangraph/etl/link/queue'
import { beginWrite, TRANSACTION } from '@plangraph/etl/store/transaction'

/** Links what depends on some documents, as loading them would queue it. */
export async function linkDocuments(
  db: Database,
  fieldParents: Parameters<typeof linkQueued>[1],
  documentIds: readonly string[],
): Promise<number> {
  await db.$transaction(async (tx) => {
    await beginWrite(tx)
    for (const id of documentIds) await enqueue(tx, await goalsDependingOn(tx, id))
  }, TRANSACTION)
  return linkQueued(db, fieldParents)
}
