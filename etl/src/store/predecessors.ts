import type { Prisma } from '@plangraph/database'
import { documentTables } from './document-tables.js'
import type { Succession } from './former-ids.js'
import type { DocumentRow, SourceRow } from './row-types.js'
import { type IdentifiedRows, successors } from './successors.js'
import { rowsOf } from './sync-document-tables.js'

/** A document that is the same as one under another id: what its file was read as before. */
export interface Predecessor {
  id: string
  rows: IdentifiedRows
}

/** What a file is told apart by, and how it names its document. */
type NamedFile = Pick<SourceRow, 'documentId' | 'fileName' | 'sha256'> & { keys: readonly string[] }

/**
 * Documents that this file was read as before, and nothing else was: its title or its number is read otherwise now, or is
 * another one in a file that has a key in common with the former one.
 */
export async function formerDocuments(
  tx: Prisma.TransactionClient,
  { documentId, fileName, sha256, keys }: NamedFile,
): Promise<string[]> {
  const elsewhere = { fileName, replaced: false, documentId: { not: documentId } }
  const sources = await tx.source.findMany({
    where: elsewhere,
    select: { documentId: true, sha256: true, referenceId: true },
  })
  const former: string[] = []
  for (const source of sources) {
    const others = { documentId: source.documentId, replaced: false, fileName: { not: fileName } }
    if ((await tx.source.findFirst({ where: others, select: { id: true } })) !== null) continue
    const isSame = source.sha256 === sha256 || (await hasKey(tx, source.referenceId, keys))
    if (isSame) former.push(source.documentId)
  }
  return [...new Set(former)]
}

async function hasKey(tx: Prisma.TransactionClient, referenceId: string | null, keys: readonly string[]) {
  if (referenceId === null) return false
  const where = { referenceId, key: { in: [...keys] } }
  return (await tx.referenceKey.findFirst({ where })) !== null
}

/** Takes what documents hold as they make place for another one; from now on they are only cited. */
export async function takeOver(
  tx: Prisma.TransactionClient,
  formerIds: readonly string[],
  { documentId, fileName, sha256 }: SourceRow,
): Promise<Predecessor[]> {
  const predecessors: Predecessor[] = []
  for (const id of formerIds) {
    predecessors.push({ id, rows: await rowsOf(documentTables(tx, id)) })
    await tx.document.update({ where: { id }, data: { status: 'REFERENCED', currentSourceId: null } })
    const sameFile = { fileName, sha256 }
    await tx.source.updateMany({ where: { documentId: id, NOT: sameFile }, data: { documentId } })
    await tx.etlRunItem.updateMany({ where: { documentId: id }, data: { documentId } })
  }
  return predecessors
}

/** Takes away what predecessors hold; resolves to what has its place. */
export async function replacePredecessors(
  tx: Prisma.TransactionClient,
  predecessors: readonly Predecessor[],
  rows: IdentifiedRows & { document: DocumentRow; source: SourceRow },
): Promise<Succession[]> {
  const former: Succession[] = []
  for (const { id, rows: before } of predecessors) {
    former.push(...successors(before, rows), ...(await followSource(tx, id, rows.source)))
    await emptyDocument(tx, id)
  }
  return former
}

/** The file was added when it was added first. */
async function followSource(
  tx: Prisma.TransactionClient,
  formerId: string,
  { id: currentId, fileName, sha256 }: SourceRow,
): Promise<Succession[]> {
  const former = await tx.source.findFirst({ where: { documentId: formerId, fileName, sha256 } })
  if (former === null) return []
  await tx.source.update({ where: { id: currentId }, data: { addedAt: former.addedAt } })
  return [{ type: 'Source', id: former.id, currentType: 'Source', currentId }]
}

/** Takes away all that was read of a document, which stays as one that may be cited. */
export async function emptyDocument(tx: Prisma.TransactionClient, documentId: string): Promise<void> {
  const where = { documentId }
  await tx.textPart.deleteMany({ where })
  await tx.finding.deleteMany({ where })
  await tx.citation.deleteMany({ where: { fromId: documentId } })
  await tx.target.deleteMany({ where })
  await tx.observation.deleteMany({ where })
  await tx.task.deleteMany({ where })
  await tx.evidence.deleteMany({ where })
  await tx.planTable.deleteMany({ where })
  await tx.section.deleteMany({ where })
  await tx.correctionOutcome.deleteMany({ where })
  await tx.source.deleteMany({ where })
}
