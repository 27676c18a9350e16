import { countsAlike, countsTimes, isMet, type Told, told } from '@plangraph/figures'
import type { LinkIndicator } from '../model.js'
import { differ } from '../rounding.js'
import type { NameOf } from './disagreements.js'
import { inTablesFirst, type Said } from './said.js'

/** A goal that asks for less than another document says was reached when it was set. */
export interface WeakerGoal extends Told {
  severity: 'INFO'
  goal: Said
  reached: Said
}

/**
 * Goals of one region and indicator that ask for less than what documents of other hands, signed no later, report as
 * reached before the goal's year. Only like is held against like, and only where the goal's own document tells no such
 * result: its reading has held the goal against that. Growth has no level to fall behind: 5% after 6% still adds.
 *
 * @param name what the numbers are of, without a year
 */
export function weakerThanReached(
  goals: readonly Said[],
  results: readonly Said[],
  indicator: LinkIndicator,
  name: NameOf,
): WeakerGoal[] {
  if (indicator.measure === 'GROWTH') return []
  const found = new Map<string, WeakerGoal>()
  for (const goal of goals.toSorted(inTablesFirst)) {
    const key = [goal.documentId, goal.year, goal.basis, goal.spanStart, goal.per].join(' ')
    const reached = found.has(key) ? null : reachedBefore(goal, results, indicator)
    if (reached === null || !isWeaker(goal, reached, indicator)) continue
    const args = { goal: name(goal), own: goal.shown, reached: reached.shown, year: reached.year }
    const why = told('weaker-than-reached', { ...args, title: reached.document.title })
    found.set(key, { severity: 'INFO', ...why, goal, reached })
  }
  return [...found.values()]
}

/** The latest like result that was known when a goal was set; null where there is none, or its own document tells one. */
function reachedBefore(goal: Said, results: readonly Said[], { measure }: LinkIndicator): Said | null {
  const set = goal.document.issuedOn
  const like = results.filter(
    (result) =>
      result.year < goal.year &&
      result.per === goal.per &&
      countsTimes(result.unit) === countsTimes(goal.unit) &&
      countsAlike(result, goal, measure),
  )
  if (set === null || like.some(({ documentId }) => documentId === goal.documentId)) return null
  const known = like.filter(({ document, partOfId }) => partOfId === null && (document.issuedOn ?? '9999') <= set)
  known.sort((a, b) => b.year - a.year || compare(b.document.issuedOn, a.document.issuedOn) || inTablesFirst(a, b))
  return known[0] ?? null
}

const compare = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? ''))

/** Was more reached than the goal asks for, by more than rounding? A goal of about so much asks for no bound. */
const isWeaker = (goal: Said, reached: Said, { direction }: LinkIndicator): boolean =>
  goal.comparator !== 'APPROX' && differ(goal, reached) && isMet(goal, reached.value, direction) === true
