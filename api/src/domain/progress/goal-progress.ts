import type { Indicator, Observation, Target } from '@plangraph/database'
import {
  type ComparedIndicator,
  directionOfName,
  measureOfName,
  NOT_RECKONED,
  type Reckoned,
  type Reckoning,
  reckonProgress,
  shown,
  unitKind,
} from '@plangraph/figures'
import { type Change, changeLeadsElsewhere } from '../series/jumps.js'
import { type DatedResult, resultOnTheWay, resultsOf } from './goal-results.js'
import { HELD_COLUMNS, isOfMeasure } from './same-measure.js'

/** The results that tell how far a goal is. */
interface Progressed<Result> {
  result: Result
  /** What the goal starts from; null where nothing like it is known. */
  base: Result | null
}

/** How far a goal is by the latest result. */
export interface GoalProgress extends Reckoning, Progressed<Observation> {}

/** The columns of a goal that its progress is reckoned from. */
export const GOAL_COLUMNS = {
  ...HELD_COLUMNS,
  printed: true,
  value: true,
  low: true,
  high: true,
  normalizedValue: true,
  normalizedLow: true,
  normalizedHigh: true,
  comparator: true,
  baselineId: true,
} as const

export type ReckonedGoal = Pick<Target, keyof typeof GOAL_COLUMNS>

type Figure = Omit<ReckonedGoal, 'baselineId'>

/** Values in the base unit; of a name that is not in the catalogue only where both numbers count in units of one kind. */
function reckoned(figure: Figure, like: Figure): Reckoned {
  const { basis, spanStart, per, unit, comparator } = figure
  const shared = { basis, spanStart, per, unit, comparator, shown: shown(figure), year: figure.year ?? 0 }
  if (figure.indicatorCode !== null || unitKind(unit) === unitKind(like.unit)) {
    return { ...shared, value: figure.normalizedValue, low: figure.normalizedLow, high: figure.normalizedHigh }
  }
  return { ...shared, value: null, low: null, high: null }
}

/** What a name tells of a measure that the catalogue does not know. */
const ofName = ({ indicatorName: name, unit, basis }: Figure): ComparedIndicator => ({
  code: '',
  name,
  measure: measureOfName(name, unit),
  direction: directionOfName(name, { basis, unit }),
  additive: false,
})

/**
 * What tells how far a goal is: the latest result of its year, else the latest one on the way there; null where there is none.
 *
 * @param results results of the region for its indicator, of the catalogue or of its name
 */
export function progressedTo(
  goal: ReckonedGoal,
  results: readonly DatedResult[],
  indicators: ReadonlyMap<string, Indicator>,
): Progressed<DatedResult> | null {
  const base = baseOf(goal, results, indicators)
  const result = resultsOf(goal, results, indicators)[0] ?? resultOnTheWay(goal, base, results, indicators)
  return result && { result, base }
}

/**
 * How far a goal is by a result.
 *
 * @param results results of the region for the goal's indicator
 * @param changes what the documents of the results report as changes, in per cent: a result that they do not lead to was
 * counted otherwise than the base, and can't be held against the goal
 */
export function progressOf(
  goal: ReckonedGoal,
  { result, base }: Progressed<DatedResult>,
  results: readonly DatedResult[],
  indicators: ReadonlyMap<string, Indicator>,
  changes: readonly Change[],
): GoalProgress {
  const indicator = indicators.get(goal.indicatorCode ?? '')
  const from = base && reckoned(base, goal)
  const isOther = base !== null && base.documentId !== result.documentId
  const anew = isOther && indicator ? changeLeadsElsewhere(result, results, changes, indicator) : null
  if (anew !== null) return { result, base, ...NOT_RECKONED, why: anew.why }
  const compared = indicator ?? ofName(goal)
  return { result, base, ...reckonProgress(reckoned(goal, goal), from, reckoned(result, goal), compared) }
}

/** What a goal starts from: the like value that is printed beside it, else the latest like one of its own document. */
function baseOf(
  goal: ReckonedGoal,
  results: readonly DatedResult[],
  indicators: ReadonlyMap<string, Indicator>,
): DatedResult | null {
  const { year } = goal
  if (year === null) return null
  const before = results.filter(
    (result) =>
      result.documentId === goal.documentId &&
      result.year !== null &&
      result.year < year &&
      isOfMeasure(goal, result, indicators),
  )
  before.sort(
    (a, b) => Number(b.id === goal.baselineId) - Number(a.id === goal.baselineId) || Number(b.year) - Number(a.year),
  )
  return before[0] ?? null
}
