import type { Comparator, Direction } from '@plangraph/database'
import { type ComparedIndicator, obstacle } from './compare.js'
import { wayOf } from './direction.js'
import { exact } from './exact.js'
import { type ReasonCode, type Told, tell, told } from './reasons.js'
import { slackOf } from './rounding.js'
import { spanOf } from './span.js'
import type { Statement } from './statement.js'

/** What of a figure progress is reckoned from; values in the base unit of the indicator. */
export type Reckoned = Pick<
  Statement,
  'basis' | 'year' | 'spanStart' | 'per' | 'unit' | 'value' | 'low' | 'high' | 'comparator' | 'shown'
>

/** How far a goal is. */
export interface Reckoning {
  /** Does the result meet the goal? null while the goal's year is ahead, and where like can't be held against like. */
  met: boolean | null
  /** (result − base) / (goal − base); of what is counted from nought result / goal. */
  completion: number | null
  /** What is missing, in the base unit; 0 where nothing is. */
  remaining: number | null
  /** What is missing, for each year left; null where the result is of the goal's year. */
  neededPerYear: number | null
  /** Is the result at least where a straight line from base to goal leads? null where it is of the goal's year. */
  onTrack: boolean | null
  /** Where that line is in the year of the result, in the base unit; null where `onTrack` is. */
  due: number | null
  why: Told
}

/** What is known of a goal whose result can't be held against it. */
export const NOT_RECKONED = {
  met: null,
  completion: null,
  remaining: null,
  neededPerYear: null,
  onTrack: null,
  due: null,
} as const

/** What of a goal tells which number must be reached. */
type Asked = Pick<Reckoned, 'comparator' | 'value' | 'low' | 'high'>

/** The number that must be reached, and from which side. */
interface Bound {
  number: number
  way: 1 | -1
  strict: boolean
  /** How far on the other side it still counts as reached. */
  slack: number
}

/** Of a range the end that is easier to reach; null where nothing tells which way is better, or there is no number. */
function boundOf(goal: Asked, direction: Direction): Bound | null {
  const way = wayOf(goal, direction)
  const number = way === null ? null : (goal.value ?? (way === 1 ? goal.low : goal.high))
  const strict = goal.comparator === 'GT' || goal.comparator === 'LT'
  return way === null || number === null ? null : { number, way, strict, slack: 0 }
}

const reaches = (value: number, { number, way, strict, slack }: Bound, comparator?: Comparator): boolean => {
  const beyond = exact(way * (value - number))
  // A result that is told as 突破370万 is beyond its number itself.
  const isBeyond = comparator === (way === 1 ? 'GT' : 'LT')
  return beyond > -slack || (beyond === -slack && (!strict || isBeyond))
}

/** 6%左右 asks for what rounds to 6. */
const toleranceOf = ({ comparator, value, shown, unit }: Reckoned): number =>
  comparator === 'APPROX' && value !== null ? slackOf({ value, shown, unit }) : 0

/** Does what was reached already meet a goal? null where the two can't be held against each other. */
export function isMet(goal: Asked, reached: number | null, direction: Direction): boolean | null {
  const bound = boundOf(goal, direction)
  return bound === null || reached === null ? null : reaches(reached, bound)
}

/**
 * How far a goal is by a result of its measure, of its year or of one before it.
 *
 * @param base what the goal starts from; null where nothing is known of it
 */
export function reckonProgress(
  goal: Reckoned,
  base: Reckoned | null,
  result: Reckoned,
  indicator: ComparedIndicator,
): Reckoning {
  const unlike = obstacle(goal, { ...result, year: goal.year }, indicator)
  const asked = boundOf(goal, indicator.direction)
  if (asked === null || result.value === null || unlike !== null)
    return { ...NOT_RECKONED, why: unlike ? tell(unlike) : whyNot(goal, result, indicator) }
  const bound = { ...asked, slack: toleranceOf(goal) }
  const reached = reaches(result.value, bound, result.comparator)
  const start = startOf(goal, base, indicator)
  const remaining = reached ? 0 : exact(Math.abs(bound.number - result.value))
  const years = goal.year - result.year
  const ahead = years > 0
  const from = start !== null && !reaches(start.value, bound) ? start.value : null
  const due = ahead && start !== null ? exact(onLine(start, goal.year, bound.number, result.year)) : null
  return {
    met: ahead ? null : reached,
    completion: from === null ? null : exact((result.value - from) / (bound.number - from)),
    remaining,
    neededPerYear: ahead ? exact(remaining / years) : null,
    onTrack: due === null ? null : reached || bound.way * (result.value - due) >= 0,
    due,
    why: told(codeOf(ahead, reached), { goal: goal.shown, result: result.shown, year: result.year }),
  }
}

function codeOf(ahead: boolean, reached: boolean): ReasonCode {
  if (ahead) return reached ? 'progress-there' : 'progress-ahead'
  return reached ? 'progress-met' : 'progress-missed'
}

function whyNot(goal: Reckoned, result: Reckoned, { code, name, direction }: ComparedIndicator): Told {
  if (wayOf(goal, direction) !== null || goal.value === null || result.value === null) return told('no-single-number')
  const args = { goal: goal.shown, result: result.shown, indicator: name }
  // Only of the catalogue's indicators it is known that neither way is better.
  return told(code === '' ? 'progress-direction-unknown' : 'progress-no-direction', args)
}

interface Start {
  value: number
  year: number
}

/**
 * Sums begin with nought before their first year, levels, and flows that are told as levels (达到240亿元), at their base. A
 * rate of growth begins nowhere: that of another year is no step on the way to it.
 */
function startOf(goal: Reckoned, base: Reckoned | null, { measure }: ComparedIndicator): Start | null {
  const span = spanOf(goal, measure)
  if (measure === 'GROWTH') return null
  if (span.startsWith('SUM:')) return goal.spanStart === null ? null : { value: 0, year: goal.spanStart - 1 }
  if (goal.basis === 'ANNUAL' && span === 'YEAR') return { value: 0, year: goal.year - 1 }
  if (base === null || base.value === null || spanOf(base, measure) !== span) return null
  return { value: base.value, year: base.year }
}

/** Where a straight line from the start to a number at the end is in a year between. */
const onLine = (start: Start, end: number, number: number, year: number): number =>
  start.value + ((number - start.value) * (year - start.year)) / (end - start.year)
