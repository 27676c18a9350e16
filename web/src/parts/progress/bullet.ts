import { type Measured, numberOf, type ReportedFigure, type ReportedGoal } from './reported.js'

/** A goal that results can be held against, in numbers of one unit: that of the goal as printed, where it is known. */
export interface Bullet {
  goal: number
  /** Which side of the goal meets it: 1 more, −1 less, 0 neither. */
  way: 1 | -1 | 0
  result: number
  base: number | null
  /** Where the bar begins: at the base of a level, at nought for what is counted. */
  start: number
  /** Where a straight line from base to goal is in the year of the result. */
  due: number | null
}

const WAYS: Readonly<Record<string, 1 | -1>> = { GTE: 1, GT: 1, LTE: -1, LT: -1 }
const BETTER: Readonly<Record<Measured['direction'], 1 | -1 | 0>> = { HIGHER: 1, LOWER: -1, NEUTRAL: 0 }

/** Which side of a goal meets it: what its sign says, else the direction of the indicator. */
export const wayOf = ({ comparator, indicator }: Pick<ReportedGoal, 'comparator' | 'indicator'>): 1 | -1 | 0 =>
  WAYS[comparator] ?? BETTER[indicator?.direction ?? 'NEUTRAL']

/** What the printed unit is of the base unit; 1 where nothing tells. */
export function inPrinted({ value, normalizedValue, indicator }: ReportedGoal): number {
  if (indicator === null || !value || !normalizedValue) return 1
  return value / normalizedValue
}

/** Of a range the end that is reached first. */
function goalNumber(goal: ReportedGoal, way: Bullet['way']): number | null {
  const end = way === 1 ? [goal.low, goal.normalizedLow] : [goal.high, goal.normalizedHigh]
  return numberOf(goal, goal) ?? end[goal.indicator === null ? 0 : 1] ?? null
}

/** The numbers of a picture of progress; null where like can't be held against like, and nothing is to be drawn. */
export function bulletOf(goal: ReportedGoal): Bullet | null {
  const { progress } = goal
  if (progress === null || !progress.reason.code.startsWith('progress-')) return null
  const way = wayOf(goal)
  const [asked, reached] = [goalNumber(goal, way), numberOf(goal, progress.result)]
  if (asked === null || reached === null) return null
  const scale = inPrinted(goal)
  const base = progress.base && numberOf(goal, progress.base)
  const from = isCounted(goal) ? 0 : (base ?? 0)
  return {
    goal: asked * scale,
    way,
    result: reached * scale,
    base: base === null ? null : base * scale,
    start: from * scale,
    due: progress.due === null ? null : progress.due * scale,
  }
}

/** Is it counted from nought: what several years, or one, bring together? Growth is not. */
const isCounted = ({ basis, indicator }: ReportedGoal): boolean =>
  basis === 'CUMULATIVE' || (basis === 'ANNUAL' && indicator?.measure === 'FLOW')

/** What a reader is told of a goal at a glance. */
export type Standing = 'met' | 'missed' | 'there' | 'onTrack' | 'behind' | 'underWay' | 'undirected' | 'unlike'

export function standingOf({ met, onTrack, reason }: NonNullable<ReportedGoal['progress']>): Standing {
  if (met !== null) return met ? 'met' : 'missed'
  if (reason.code === 'progress-there') return 'there'
  if (reason.code === 'progress-no-direction' || reason.code === 'progress-direction-unknown') return 'undirected'
  if (reason.code !== 'progress-ahead') return 'unlike'
  return onTrack === null ? 'underWay' : onTrack ? 'onTrack' : 'behind'
}

/** A shape for each, so that colour is never needed to tell them apart. */
export const STANDING_SIGNS: Readonly<Record<Standing, string>> = {
  met: '✓',
  missed: '✗',
  there: '✓',
  onTrack: '↗',
  behind: '↘',
  underWay: '→',
  undirected: '·',
  unlike: '≠',
}

/** The figures that a picture shows, each with its page: base, goal, result. */
export const figuresOf = (goal: ReportedGoal): ReportedFigure[] =>
  [goal.progress?.base, goal, goal.progress?.result].filter((figure) => figure != null)
