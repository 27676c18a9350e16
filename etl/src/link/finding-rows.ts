import type { Prisma } from '@plangraph/database'
import { chunks, compareRows } from '../store/sync-table.js'
import { insertRows, type RowOf } from '../store/write-rows.js'

type FindingRow = RowOf<'Finding'>

/** A finding of the stage link with the targets it is about, those that say it first. */
export interface TargetFinding extends FindingRow {
  targetIds: string[]
}

/** Behind the findings of a document's own reading. */
export const LAST = 1_000_000

/**
 * Replaces findings that are stored by the wanted ones; those that are alike stay as they are.
 *
 * @param documentOf the document of a target that a wanted finding is about
 */
export async function syncFindings(
  tx: Prisma.TransactionClient,
  stored: readonly TargetFinding[],
  wanted: readonly TargetFinding[],
  documentOf: (targetId: string) => string,
): Promise<void> {
  const difference = compareRows([...stored], [...wanted], ({ id }) => id)
  const gone = [...difference.removed, ...difference.changed.map((change) => change.before)]
  for (const part of chunks(gone.map(({ id }) => id))) await tx.finding.deleteMany({ where: { id: { in: part } } })
  await addFindings(tx, [...difference.added, ...difference.changed.map(({ after }) => after)], documentOf)
}

async function addFindings(
  tx: Prisma.TransactionClient,
  findings: readonly TargetFinding[],
  documentOf: (targetId: string) => string,
): Promise<void> {
  const attached = findings.flatMap(({ id, targetIds }) => targetIds.map((targetId) => ({ findingId: id, targetId })))
  const documents = findings.flatMap(({ id, targetIds }) =>
    [...new Set(targetIds.map(documentOf))].map((documentId) => ({ findingId: id, documentId })),
  )
  const rows = findings.map(({ targetIds: _targets, ...row }) => row)
  await insertRows(tx, 'Finding', rows)
  await insertRows(tx, 'FindingTarget', attached)
  // The evidence of a target has the target's id.
  const evidence = attached.map(({ findingId, targetId }) => ({ findingId, evidenceId: targetId }))
  await insertRows(tx, 'FindingEvidence', evidence)
  await insertRows(tx, 'FindingDocument', documents)
}
