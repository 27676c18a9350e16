import type { KeptFinding } from '../store/kept-findings.js'
import type { Statement } from './model.js'

/** Behind the findings of a document's own reading. */
export const LAST = 1_000_000

/** What a finding about goals points at; the evidence of a goal has the goal's id. */
export function onGoals(goals: readonly Statement[]): Pick<KeptFinding, 'documentIds' | 'targetIds' | 'evidenceIds'> {
  const ids = [...new Set(goals.map(({ id }) => id))].sort()
  const documentIds = [...new Set(goals.map(({ documentId }) => documentId))].sort()
  return { documentIds, targetIds: ids, evidenceIds: ids }
}
