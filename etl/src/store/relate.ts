import type { Prisma } from '@plangraph/database'
import { type Resolution, resolveAmong, writeReferences } from './references.js'
import type { ReferenceRow, SourceRow } from './row-types.js'
import { chunks } from './sync-table.js'
import { tellCited, writeKeys } from './write-cited.js'

/** What came of the references of a document. */
export interface Related extends Pick<Resolution, 'meant' | 'moved'> {
  /** Documents that are only cited and that are described otherwise now. */
  told: readonly string[]
  /** Bodies that may be named no more. */
  bodies: readonly string[]
  /** Documents that some reference meant before, and may mean no more. */
  left: readonly string[]
  /** Documents whose citations mean other documents now. */
  citing: readonly string[]
}

/**
 * Brings what citations mean in step with references that come and go: in the document that has them and in all others that
 * have keys in common with it.
 */
export async function relate(
  tx: Prisma.TransactionClient,
  rows: readonly ReferenceRow[],
  gone: readonly string[],
  runId: string,
): Promise<Related> {
  const resolution = await resolveAmong(
    tx,
    rows.map(({ reference }) => reference),
    new Set(gone),
  )
  const { meant, moved, keys, left } = resolution
  await writeReferences(tx, rows, resolution, gone)
  const own = rows.map(({ reference }) => meant.get(reference.id) as string)
  const touched = new Set([...own, ...left, ...moved.flatMap(({ from, to }) => [from, to])])
  const told = await tellCited(tx, [...touched], runId)
  await writeKeys(tx, keys)
  const citing = await moveCitations(tx, moved)
  const { documents, bodies } = told
  return { meant, moved, told: documents, bodies, left: [...left, ...moved.map(({ from }) => from)], citing }
}

/**
 * References of what a document was read from before that are none of it any more, nor of any other document.
 *
 * @param formerIds documents that it takes the place of
 */
export async function referencesGone(
  tx: Prisma.TransactionClient,
  { documentId, fileName, id }: Pick<SourceRow, 'documentId' | 'fileName' | 'id'>,
  rows: readonly ReferenceRow[],
  formerIds: readonly string[],
): Promise<string[]> {
  const documents = [documentId, ...formerIds]
  // A list that is empty would have the database look at all sources.
  const ofFormer = formerIds.length === 0 ? [] : [{ documentId: { in: [...formerIds] } }]
  const ofFile = { OR: [{ documentId, fileName }, ...ofFormer] }
  const select = { referenceId: true } as const
  const before = [
    ...(await tx.citation.findMany({ where: { fromId: { in: documents } }, select })),
    ...(await tx.source.findMany({ where: { ...ofFile, id: { not: id } }, select })),
  ]
  const now = new Set(rows.map(({ reference }) => reference.id))
  const candidates = new Set(before.flatMap(({ referenceId }) => referenceId ?? []).filter((one) => !now.has(one)))
  for (const part of chunks([...candidates])) {
    const where = { referenceId: { in: part } }
    for (const used of [
      ...(await tx.citation.findMany({ where: { ...where, fromId: { notIn: documents } }, select })),
      ...(await tx.source.findMany({ where: { ...where, replaced: false, NOT: ofFile }, select })),
    ])
      candidates.delete(used.referenceId ?? '')
  }
  return [...candidates]
}

/** Leads citations to the documents that their references mean now; one that means its own document is none. */
async function moveCitations(tx: Prisma.TransactionClient, moved: Resolution['moved']): Promise<string[]> {
  const citing = new Set<string>()
  for (const { id, to } of moved) {
    const where = { referenceId: id }
    for (const { fromId } of await tx.citation.findMany({ where, select: { fromId: true } })) citing.add(fromId)
    await tx.citation.deleteMany({ where: { ...where, fromId: to } })
    await tx.citation.updateMany({ where, data: { toId: to } })
  }
  return [...citing]
}
