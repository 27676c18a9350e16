import type { Prisma } from '@plangraph/database'
import { shortHash } from '../../model/hash.js'
import { chunks, compareRows } from '../../store/sync-table.js'
import { insertRows, type RowOf } from '../../store/write-rows.js'
import type { MeasureKey } from '../queue.js'
import type { Disagreement } from './disagreements.js'
import type { Said } from './said.js'
import type { WeakerGoal } from './weaker-goals.js'

/** A finding with what it points at, in the order of ids. */
export interface BetweenDocuments extends RowOf<'Finding'> {
  documentIds: string[]
  targetIds: string[]
  evidenceIds: string[]
}

/** What findings between documents are known by. */
export const subjectOf = ({ regionCode, indicatorCode }: MeasureKey): string => `${regionCode} ${indicatorCode}`

/** Behind the findings of a document's own reading and of its links. */
const LAST = 2_000_000

type Words = Pick<Disagreement, 'code' | 'message' | 'messageZh' | 'severity'>

function findingOf(
  kind: 'DISCREPANCY' | 'WEAKER_THAN_BASE',
  { code, message, messageZh, severity }: Words,
  [own, other]: readonly [Said, Said],
  subject: string,
) {
  const words = { kind, severity, code, message, messageZh }
  const row = { ...words, subject, ordinal: LAST, linkId: null, wholeGoal: null, rowLabel: null }
  const id = shortHash('finding', kind, subject, own.id, other.id)
  return {
    ...row,
    id,
    documentId: own.documentId,
    documentIds: [own.documentId, other.documentId].sort(),
    evidenceIds: [own.id, other.id].sort(),
  }
}

/** Raised by the document that is not relied on. The evidence of a figure has the figure's id. */
export const ofDisagreement = ({ other, latest, ...words }: Disagreement, subject: string): BetweenDocuments => ({
  ...findingOf('DISCREPANCY', words, [other, latest], subject),
  targetIds: [],
})

export const ofWeakerGoal = ({ goal, reached, ...words }: WeakerGoal, subject: string): BetweenDocuments => ({
  ...findingOf('WEAKER_THAN_BASE', words, [goal, reached], subject),
  targetIds: [goal.id],
})

/** Keeps the findings on some measures; of those that are there as wanted nothing is written. */
export async function writeFindings(
  tx: Prisma.TransactionClient,
  subjects: readonly string[],
  wanted: readonly BetweenDocuments[],
): Promise<void> {
  const { added, changed, removed } = compareRows(await stored(tx, subjects), wanted, ({ id }) => id)
  const gone = [...removed, ...changed.map(({ before }) => before)].map(({ id }) => id)
  for (const part of chunks(gone)) await tx.finding.deleteMany({ where: { id: { in: part } } })
  await add(tx, [...added, ...changed.map(({ after }) => after)])
}

async function stored(tx: Prisma.TransactionClient, subjects: readonly string[]): Promise<BetweenDocuments[]> {
  const found: BetweenDocuments[] = []
  for (const part of chunks(subjects)) {
    const include = { documents: true, targets: true, evidence: true }
    const rows = await tx.finding.findMany({ where: { subject: { in: part } }, include })
    for (const { documents, targets, evidence, ...row } of rows)
      found.push({
        ...row,
        documentIds: documents.map(({ documentId }) => documentId).sort(),
        targetIds: targets.map(({ targetId }) => targetId).sort(),
        evidenceIds: evidence.map(({ evidenceId }) => evidenceId).sort(),
      })
  }
  return found
}

async function add(tx: Prisma.TransactionClient, findings: readonly BetweenDocuments[]): Promise<void> {
  const rows = findings.map(({ documentIds: _documents, targetIds: _targets, evidenceIds: _evidence, ...row }) => row)
  await insertRows(tx, 'Finding', rows)
  const attached = <Key extends string>(key: Key, ids: (finding: BetweenDocuments) => string[]) =>
    findings.flatMap((finding) => ids(finding).map((id) => ({ findingId: finding.id, [key]: id }) as Attached<Key>))
  await insertRows(
    tx,
    'FindingDocument',
    attached('documentId', ({ documentIds }) => documentIds),
  )
  await insertRows(
    tx,
    'FindingTarget',
    attached('targetId', ({ targetIds }) => targetIds),
  )
  await insertRows(
    tx,
    'FindingEvidence',
    attached('evidenceId', ({ evidenceIds }) => evidenceIds),
  )
}

type Attached<Key extends string> = { findingId: string } & Record<Key, string>
