import { aboutOf } from '../correct/about.js'
import type { Known } from '../correct/correction.js'
import type { CorrectionOutcomeRow, StoredCorrection } from '../store/correction-rows.js'
import { textTable } from './text-table.js'

const HEADER = ['correction', 'says', 'by', 'state', 'id']

/** Corrections as a table of text, with what came of each; what is stale says why, in a line of its own. */
export function correctionList(
  stored: readonly StoredCorrection[],
  outcomes: readonly CorrectionOutcomeRow[],
  columns: number,
): string {
  const rows = stored.map(({ correction }) => {
    const own = outcomes.filter(({ correctionId }) => correctionId === correction.id)
    return [aboutOf(correction), saidBy(correction), `${correction.by} ${correction.at}`, stateOf(own), correction.id]
  })
  const stale = outcomes.flatMap(({ correctionId, message, state }) =>
    state === 'STALE' ? `✖ ${correctionId}: ${message}` : [],
  )
  return [textTable(HEADER, rows, { columns }), ...(stale.length > 0 ? ['', ...stale] : [])].join('\n')
}

function stateOf(outcomes: readonly CorrectionOutcomeRow[]): string {
  const stale = outcomes.filter(({ state }) => state === 'STALE').length
  if (outcomes.length === 0) return 'waits: nothing of it is here'
  if (stale === outcomes.length) return 'stale'
  return stale === 0 ? 'applied' : `applied in ${outcomes.length - stale}, stale in ${stale} documents`
}

function saidBy(correction: Known): string {
  switch (correction.kind) {
    case 'FIELD':
      return `${correction.field}: ${correction.expects ?? '—'} → ${correction.becomes ?? '—'}`
    case 'INDICATOR':
      return `indicator: ${correction.expects ?? '—'} → ${correction.becomes ?? '—'}`
    case 'NOT_A_FIGURE':
      return `no figure: ${correction.expects}`
    case 'MISSED':
      return `missed: ${correction.figure.value}${correction.figure.unit ?? ''}`
    case 'LINK_WRONG':
      return 'no link'
  }
}
