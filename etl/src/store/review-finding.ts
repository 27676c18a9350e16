import type { FindingState, Prisma } from '@plangraph/database'
import { ChangedMeanwhile, versionOf } from './version-of.js'

/** What a person says of a finding. */
export interface SaidOfFinding {
  findingId: string
  state: FindingState
  note: string
  by: string
  at: Date
}

type StoredReview = Pick<SaidOfFinding, 'state' | 'note' | 'by' | 'at'>

/** The version of a review, by which a writer says which one it saw. */
export const reviewVersion = ({ state, note, by, at }: StoredReview): string =>
  versionOf(state, note, by, at.toISOString())

/**
 * Keeps what a person says of a finding, with what the finding says now. Resolves to whether there is such a finding.
 *
 * @param expected version of the review that the person saw; null: none
 * @throws {ChangedMeanwhile} when there is another one
 */
export async function reviewFinding(
  tx: Prisma.TransactionClient,
  said: SaidOfFinding,
  expected: string | null,
): Promise<boolean> {
  const where = { findingId: said.findingId }
  const finding = await tx.finding.findUnique({
    where: { id: said.findingId },
    select: { documentId: true, message: true, messageZh: true },
  })
  if (finding === null) return false
  const before = await tx.findingReview.findUnique({ where })
  const version = before && reviewVersion(before)
  if (version !== expected) throw new ChangedMeanwhile(before, version)
  const row = { ...said, ...finding }
  await tx.findingReview.upsert({ where, create: row, update: row })
  return true
}

/** Takes what was said of findings along to the ids that they have now; what was said under those stays. */
export async function moveReviews(
  tx: Prisma.TransactionClient,
  rows: readonly { id: string; currentId: string }[],
): Promise<void> {
  const next = new Map(rows.map(({ id, currentId }) => [id, currentId]))
  for (const review of await tx.findingReview.findMany({ where: { findingId: { in: [...next.keys()] } } })) {
    const findingId = next.get(review.findingId) ?? review.findingId
    if ((await tx.findingReview.findUnique({ where: { findingId } })) !== null) continue
    const now = await tx.finding.findUnique({ where: { id: findingId }, select: { documentId: true } })
    await tx.findingReview.create({ data: { ...review, findingId, documentId: now?.documentId ?? review.documentId } })
    await tx.findingReview.delete({ where: { findingId: review.findingId } })
  }
}
