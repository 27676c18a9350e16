import type { Database, Prisma } from '@plangraph/database'
import { goalsDependingOn } from '../link/dependent-goals.js'
import { dropLinksOf, enqueue, enqueueMeasures, measuresOf } from '../link/queue.js'
import { markPending } from '../store/pending.js'
import type { DocumentRows } from '../store/row-types.js'
import { TRANSACTION } from '../store/transaction.js'
import { type WrittenDocument, wasRead, writeDocument } from '../store/write-document.js'

/**
 * Stores one document in one transaction: all of it or, when anything throws, nothing. The goals whose links it changes
 * are queued for linking with it, so that a run that is cut off forgets none.
 *
 * @param record writes what came of the file, in the same transaction
 */
export function storeDocument(
  db: Database,
  rows: DocumentRows,
  record: (tx: Prisma.TransactionClient, written: WrittenDocument) => Promise<unknown>,
): Promise<WrittenDocument> {
  return db.$transaction(async (tx) => {
    const { id } = rows.document
    const before = await tx.document.findUnique({ where: { id } })
    const goalsBefore = wasRead(before) ? await goalsDependingOn(tx, id) : []
    const measuresBefore = wasRead(before) ? await measuresOf(tx, id) : []
    const written = await writeDocument(tx, rows, before)
    if (written.outcome !== 'UNCHANGED') {
      await markPending(tx)
      await enqueue(tx, [...goalsBefore, ...(await goalsDependingOn(tx, id))])
      await enqueueMeasures(tx, [...measuresBefore, ...(await measuresOf(tx, id))])
      if (wasRead(before)) await dropLinksOf(tx, id)
    }
    await record(tx, written)
    return written
  }, TRANSACTION)
}
