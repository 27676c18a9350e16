import type { Database, Prisma } from '@plangraph/database'
import { citedReference, ownReference } from '../identity/document-keys.js'
import { documentIdOf, namesItself } from '../identity/document-reference.js'
import type { Places } from '../identity/places.js'
import { shortHash } from '../model/hash.js'
import { recordFormer } from './former-ids.js'
import { relate } from './relate.js'
import type { CitedDocument, ReferenceRow } from './row-types.js'
import { type Renamed, settleCited } from './settle-cited.js'
import { TRANSACTION } from './transaction.js'

/**
 * Gives a database of a version that did not keep how documents are named what its rows tell of that: each document the id of
 * its own reference, each citation a reference by what is known of the document that it means. It is no change of the data, and
 * comes before the history of a run. What is read anew later tells more.
 */
export async function adoptReferences(db: Database, runId: string, places: () => Promise<Places>): Promise<void> {
  const waiting = { referenceId: null, replaced: false } as const
  if ((await db.source.findFirst({ where: waiting, select: { id: true } })) === null) return
  const known = await places()
  const where = { status: { not: 'REFERENCED' }, sources: { some: waiting } } as const
  const documents = await db.document.findMany({ where, orderBy: { id: 'asc' } })
  for (const { id, ...row } of documents)
    await db.$transaction(async (tx) => {
      const reference = ownReference(row, known)
      const current = documentIdOf(reference)
      if (current !== id && !(await renameDocument(tx, id, current))) return
      await tx.source.updateMany({ where: { ...waiting, documentId: current }, data: { referenceId: reference.id } })
      await adoptCitations(tx, current, { reference, told: null }, known, runId)
    }, TRANSACTION)
}

/** Gives a document another id, with all that refers to it; false where another document that is here has that id. */
async function renameDocument(tx: Prisma.TransactionClient, id: string, current: string): Promise<boolean> {
  const other = await tx.document.findUnique({ where: { id: current } })
  if (other !== null && other.status !== 'REFERENCED') return false
  if (other !== null) {
    await tx.citation.updateMany({ where: { toId: current }, data: { toId: id } })
    await tx.document.delete({ where: { id: current } })
  }
  await tx.$executeRaw`UPDATE "Document" SET "id" = ${current} WHERE "id" = ${id}`
  for (const table of ['Target', 'Observation', 'TextPart'])
    await tx.$executeRawUnsafe(
      `UPDATE "${table}" SET "sortKey" = replace("sortKey", ?, ?) WHERE "documentId" = ?`,
      id,
      current,
      current,
    )
  await tx.$executeRaw`UPDATE "Change" SET "documentId" = ${current}, "undo" = replace("undo", ${id}, ${current})
    WHERE "documentId" = ${id}`
  await tx.$executeRaw`UPDATE "Change" SET "rowId" = ${current} WHERE "rowId" = ${id} AND "rowType" = 'Document'`
  await recordFormer(tx, [{ type: 'Document', id, currentType: 'Document', currentId: current }])
  return true
}

async function adoptCitations(
  tx: Prisma.TransactionClient,
  documentId: string,
  own: ReferenceRow,
  places: Places,
  runId: string,
): Promise<void> {
  const citations = await tx.citation.findMany({
    where: { fromId: documentId, referenceId: null },
    include: { to: { include: { issuers: { include: { organization: true }, orderBy: { ordinal: 'asc' } } } } },
  })
  const adopted = citations.flatMap(({ id, to: { issuers, ...to } }) => {
    const row = { ...to, id: '', status: 'REFERENCED', currentSourceId: null, contentHash: null, runId: null } as const
    const told: CitedDocument = { row, issuers: issuers.map(({ organization }) => organization) }
    const isHere = to.status !== 'REFERENCED'
    const reference = isHere
      ? { ...ownReference(to, places), id: shortHash('reference', to.id), isOwn: false }
      : citedReference(to, own.reference.region, places)
    return namesItself(own.reference, reference) ? [] : [{ id, from: to.id, row: { reference, told } }]
  })
  const related = await relate(tx, [own, ...adopted.map(({ row }) => row)], [], runId)
  const renamed: Renamed[] = [...related.moved]
  for (const { id, from, row } of adopted) {
    const to = related.meant.get(row.reference.id) as string
    const data = { referenceId: row.reference.id, toId: to }
    if (to === documentId) await tx.citation.delete({ where: { id } })
    else await tx.citation.update({ where: { id }, data })
    renamed.push({ from, to })
  }
  const documents = adopted.map(({ from }) => from)
  await settleCited(tx, [documentId, ...documents], related, { documents, organizations: [] }, renamed)
}
