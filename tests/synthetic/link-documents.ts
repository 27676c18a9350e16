import type { Database } from '@plangraph/database'
import { goalsDependingOn } from '../../etl/src/link/dependent-goals.js'
import { linkQueued } from '../../etl/src/link/link-stage.js'
import { enqueue } from '../../etl/src/link/queue.js'
import { TRANSACTION } from '../../etl/src/store/transaction.js'

/** Links what depends on some documents, as loading them would queue it. */
export async function linkDocuments(
  db: Database,
  fieldParents: Parameters<typeof linkQueued>[1],
  documentIds: readonly string[],
): Promise<number> {
  await db.$transaction(async (tx) => {
    for (const id of documentIds) await enqueue(tx, await goalsDependingOn(tx, id))
  }, TRANSACTION)
  return linkQueued(db, fieldParents)
}
