import type { ChangeCause, Prisma } from '@plangraph/database'
import { keysOf } from '../identity/document-reference.js'
import { goalsDependingOn, goalsOfNew } from '../link/dependent-goals.js'
import { dropLinksOf, enqueue, enqueueMeasures, measuresIn, measuresOf } from '../link/queue.js'
import { TO_SERVE } from '../store/files/live-files.js'
import type { Coming } from '../store/files/place-file.js'
import type { Revise } from '../store/history/revisions.js'
import { markPending } from '../store/pending.js'
import { formerDocuments } from '../store/predecessors.js'
import type { DocumentRows, SourceRow } from '../store/row-types.js'
import { TO_CORRECT } from '../store/sync-corrections.js'
import { type WrittenDocument, wasRead, writeDocument } from '../store/write-document.js'
import { codeHalf } from './fingerprint.js'

/**
 * Stores one document: all of it or, when anything throws, nothing. The goals whose links it changes are queued for linking
 * with it, so that a run that is cut off forgets none.
 *
 * @param within the transaction that the revision is a part of
 * @param coming how its file comes
 * @param record writes what came of the file, in the same transaction
 */
export async function storeDocument(
  within: Prisma.TransactionClient,
  revise: Revise,
  rows: DocumentRows,
  coming: Coming,
  record: (tx: Prisma.TransactionClient, written: WrittenDocument) => Promise<unknown>,
): Promise<WrittenDocument> {
  return revise(await causeOf(within, rows.source), async (tx) => {
    const { id } = rows.document
    const before = await tx.document.findUnique({ where: { id } })
    const formerIds = await formerDocuments(tx, { ...rows.source, keys: ownKeys(rows) })
    const ids = [...formerIds, ...(wasRead(before) ? [id] : [])]
    const goalsBefore = await each(ids, (one) => goalsDependingOn(tx, one))
    const measuresBefore = await each(ids, (one) => measuresOf(tx, one))
    const written = await writeDocument(tx, rows, before, coming, formerIds)
    if (written.outcome !== 'UNCHANGED' || written.citing.length > 0) {
      await markPending(tx)
      const isNew = before === null && ids.length === 0
      const goals =
        isNew && written.citing.length === 0
          ? goalsOfNew(rows)
          : await each([id, ...written.citing], (one) => goalsDependingOn(tx, one))
      await enqueue(tx, [...goalsBefore, ...goals])
      await enqueueMeasures(tx, [...measuresBefore, ...(isNew ? measuresIn(rows) : await measuresOf(tx, id))])
      if (wasRead(before)) await dropLinksOf(tx, id)
    }
    await record(tx, written)
    return written
  })
}

const ownKeys = ({ references }: DocumentRows): string[] =>
  references.flatMap(({ reference }) => (reference.isOwn ? keysOf(reference) : []))

async function each<T>(ids: readonly string[], find: (id: string) => Promise<T[]>): Promise<T[]> {
  const found: T[] = []
  for (const id of ids) found.push(...(await find(id)))
  return found
}

/**
 * Why a document is stored: because its file is another one, or is told more of; else because of the half of the version
 * it was interpreted under that is another one now.
 */
async function causeOf(
  tx: Prisma.TransactionClient,
  { documentId, fileName, sha256, fingerprint }: SourceRow,
): Promise<ChangeCause> {
  const file = { documentId, fileName, sha256 }
  const select = { fingerprint: true, replaced: true } as const
  const known =
    (await tx.source.findUnique({ where: { documentId_fileName_sha256: file }, select })) ??
    // Under new rules it may be read as another document.
    (await tx.source.findFirst({ where: { fileName, sha256, replaced: false }, select }))
  if (known === null || known.replaced) return 'NEW_FILE'
  if (known.fingerprint === fingerprint || known.fingerprint === TO_SERVE) return 'NEW_FILE'
  if (known.fingerprint === TO_CORRECT) return 'CORRECTION'
  return codeHalf(known.fingerprint) === codeHalf(fingerprint) ? 'NEW_CATALOGUE' : 'NEW_RULES'
}
