import type { Goal, Loses, OwnDocument, PlannedStatement } from './model.js'
import { planStatement } from './plan-statement.js'
import type { Random } from './random.js'

/** A statement of the goal in `document` that does not govern beside the goal's governing one; null where none could. */
export function losingStatement(goal: Goal, document: OwnDocument, random: Random): PlannedStatement | null {
  const { governing } = goal
  const reasons = reasonsToLose(governing, document)
  if (reasons.length === 0) return null
  // A figure per county is possible anywhere; it must not crowd out the others.
  const likely = reasons.filter((reason) => reason !== 'PER_PART')
  const loses = likely.length > 0 && random.chance(0.95) ? random.pick(likely) : random.pick(reasons)
  if (loses === 'PER_PART' && !random.chance(0.3)) return null
  const statement = { ...planStatement(document, goal.indicator, goal.year, random, goal.governing.basis), loses }
  switch (loses) {
    case 'PER_PART':
      statement.per = '每县'
      break
    case 'PROSE_BESIDE_TABLE':
      statement.place = random.pick(['PROSE', 'BOX', 'TASK_TABLE'] as const)
      break
    case 'EARLIER_DOCUMENT':
    case 'FURTHER_DOWN':
    case 'ADJUSTS_SOMETHING_EARLIER':
      statement.adjusts = loses === 'ADJUSTS_SOMETHING_EARLIER'
      statement.place = governing.inIndicatorTable
        ? 'INDICATOR_TABLE'
        : random.pick(['PROSE', 'BOX', 'TASK_TABLE'] as const)
      break
  }
  statement.inIndicatorTable = statement.place === 'INDICATOR_TABLE'
  return statement
}

function reasonsToLose(governing: PlannedStatement, document: OwnDocument): Loses[] {
  const winner = governing.document as OwnDocument
  const reasons: Loses[] = ['PER_PART']
  const rank = document.slot.authority - winner.slot.authority
  if (rank > 0) reasons.push('LOWER_ISSUER')
  if (rank === 0 && governing.inIndicatorTable) reasons.push('PROSE_BESIDE_TABLE')
  if (rank === 0 && document === winner) reasons.push('FURTHER_DOWN')
  if (isEarlier(document, winner)) {
    if (rank === 0) reasons.push('EARLIER_DOCUMENT')
    // It can't adjust what was said after it. One without a date may have been later.
    if (rank >= 0 && document.issuedOn !== null) reasons.push('ADJUSTS_SOMETHING_EARLIER')
  }
  return reasons
}

/** Earlier by date signed; a document without a date follows those with one. */
const isEarlier = (document: OwnDocument, other: OwnDocument) =>
  document !== other && other.issuedOn !== null && (document.issuedOn ?? '') < other.issuedOn

/** A statement that the goal's governing one adjusts: earlier, whatever its issuer and place. */
export function adjustedStatement(goal: Goal, document: OwnDocument, random: Random): PlannedStatement | null {
  const winner = goal.governing.document as OwnDocument
  if (document.issuedOn === null || !isEarlier(document, winner)) return null
  return { ...planStatement(document, goal.indicator, goal.year, random, goal.governing.basis), loses: 'ADJUSTED' }
}
