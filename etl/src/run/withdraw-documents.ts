import type { Prisma } from '@plangraph/database'
import { goalsDependingOn } from '../link/dependent-goals.js'
import { enqueue, enqueueMeasures, measuresOf } from '../link/queue.js'
import type { Revise } from '../store/history/revisions.js'
import { markPending } from '../store/pending.js'
import { withdrawDocument } from '../store/withdraw-document.js'
import { wasRead } from '../store/write-document.js'

/** A document that was withdrawn. */
export interface Withdrawn {
  documentId: string
  title: string
}

/**
 * Withdraws documents, one transaction each; those of which nothing was read are left alone. The goals whose links it changes are
 * queued for linking with it.
 *
 * @param run the run that withdraws, and why, which is kept with the changes
 */
export async function withdrawDocuments(
  revise: Revise,
  documentIds: readonly string[],
  run: { runId: string; why: string },
): Promise<Withdrawn[]> {
  const withdrawn: Withdrawn[] = []
  for (const id of documentIds) {
    const { runId, why } = run
    const title = await revise('WITHDRAWAL', (tx) => withdraw(tx, id, runId), why)
    if (title !== null) withdrawn.push({ documentId: id, title })
  }
  return withdrawn
}

/** Resolves to the title of the document, or to null where there is nothing to withdraw. */
async function withdraw(tx: Prisma.TransactionClient, id: string, runId: string): Promise<string | null> {
  const document = await tx.document.findUnique({ where: { id } })
  if (!wasRead(document)) return null
  const [goals, measures] = [await goalsDependingOn(tx, id), await measuresOf(tx, id)]
  const citing = await withdrawDocument(tx, id, runId)
  for (const one of citing) goals.push(...(await goalsDependingOn(tx, one)))
  await markPending(tx)
  await enqueue(tx, goals)
  await enqueueMeasures(tx, measures)
  return document.title
}
