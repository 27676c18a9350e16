import { Prisma } from '@plangraph/database'
import { shortHash } from '../../model/hash.js'
import { among } from '../../store/json-rows.js'
import { type KeptFinding, keepFindings, storedFindings } from '../../store/kept-findings.js'
import type { MeasureKey } from '../queue.js'
import type { Disagreement } from './disagreements.js'
import type { Said } from './said.js'
import type { WeakerGoal } from './weaker-goals.js'

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
export const ofDisagreement = ({ other, latest, ...words }: Disagreement, subject: string): KeptFinding => ({
  ...findingOf('DISCREPANCY', words, [other, latest], subject),
  targetIds: [],
})

export const ofWeakerGoal = ({ goal, reached, ...words }: WeakerGoal, subject: string): KeptFinding => ({
  ...findingOf('WEAKER_THAN_BASE', words, [goal, reached], subject),
  targetIds: [goal.id],
})

/** Keeps the findings on some measures; of those that are there as wanted nothing is written. */
export async function writeFindings(
  tx: Prisma.TransactionClient,
  subjects: readonly string[],
  wanted: readonly KeptFinding[],
): Promise<void> {
  await keepFindings(tx, await storedFindings(tx, Prisma.sql`"subject" ${among(subjects)}`), wanted)
}
