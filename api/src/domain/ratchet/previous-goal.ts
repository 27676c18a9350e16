import type { Document, Indicator, Target } from '@plangraph/database'
import { countsAlike, countsTimes, spanOf } from '@plangraph/figures'

/** The columns of a document that tell when its plan begins, and of what sort it is. */
export const PLAN_COLUMNS = { kind: true, issuedOn: true, periodStart: true, periodEnd: true } as const

type Plan = Pick<Document, keyof typeof PLAN_COLUMNS>

/** A goal with what tells of which plan it is. */
export type PlannedGoal = Target & { document: Plan; governing: { targetId: string } | null }

/** A goal of the plan before. */
export interface PreviousGoal {
  goal: PlannedGoal
  /** Does it count as many years as the goal that follows? */
  alike: boolean
}

/**
 * The goal of the plan before for the same measure: of those whose year is over when the plan of `goal` begins, one that
 * counts as many years, the latest of these, and what governed in the end where several say it. A former goal that the
 * document itself repeats beside its results is one of them. Null for goals that are themselves repeated, that are assigned
 * from above or each for one of several things, and where there is none.
 *
 * @param goals those of its region and indicator; others are passed over
 */
export function previousGoal(
  goal: PlannedGoal,
  goals: readonly PlannedGoal[],
  { measure }: Pick<Indicator, 'measure'>,
): PreviousGoal | null {
  if (goal.status !== 'CURRENT' || goal.role !== 'GOAL' || goal.per !== null || goal.year === null) return null
  const before = goals
    .filter((other) => isOfSameThing(goal, other) && isOver(other, goal) && wasSetBefore(other, goal))
    .map((other) => ({ goal: other, alike: isAlike(other, goal, measure) }))
  return before.sort(byLikeness)[0] ?? null
}

const isOfSameThing = (goal: Target, other: Target): boolean =>
  other.regionCode === goal.regionCode &&
  other.indicatorCode === goal.indicatorCode &&
  other.role === 'GOAL' &&
  other.per === null &&
  countsTimes(other.unit) === countsTimes(goal.unit)

/** Its year is before the plan's first; of a plan whose period is not known not after the year that it was signed in. */
function isOver({ year }: Target, { document }: PlannedGoal): boolean {
  if (year === null) return false
  if (document.periodStart !== null) return year < document.periodStart
  return document.issuedOn !== null && year <= Number(document.issuedOn.slice(0, 4))
}

/** A former goal is from before, wherever it is repeated; one of the same plan is not. */
function wasSetBefore(other: PlannedGoal, goal: PlannedGoal): boolean {
  if (other.status === 'PAST') return true
  if (other.documentId === goal.documentId) return false
  const [first, second] = [other.document, goal.document]
  if (first.issuedOn !== null && second.issuedOn !== null) return first.issuedOn < second.issuedOn
  return first.periodStart !== null && second.periodStart !== null && first.periodStart < second.periodStart
}

/** Levels tell nothing of the years between: plans for as long a time are alike, and yearly reports among themselves. */
function isAlike(other: PlannedGoal, goal: PlannedGoal, measure: Indicator['measure']): boolean {
  if (!countsAlike(other, goal, measure)) return false
  if (spanOf(goal, measure) !== 'LEVEL' || other.status === 'PAST') return true
  const [first, second] = [other.document, goal.document]
  if ((first.kind === 'REPORT') !== (second.kind === 'REPORT')) return false
  const [term, otherTerm] = [termOf(second), termOf(first)]
  return term === null || otherTerm === null || term === otherTerm
}

const termOf = ({ periodStart, periodEnd }: Plan): number | null =>
  periodStart === null || periodEnd === null ? null : periodEnd - periodStart

const byLikeness = (a: PreviousGoal, b: PreviousGoal): number =>
  Number(b.alike) - Number(a.alike) ||
  Number(b.goal.year) - Number(a.goal.year) ||
  Number(a.goal.governing === null) - Number(b.goal.governing === null) ||
  Number(a.goal.status === 'PAST') - Number(b.goal.status === 'PAST') ||
  Number(a.goal.origin !== 'TABLE') - Number(b.goal.origin !== 'TABLE') ||
  (a.goal.sortKey < b.goal.sortKey ? -1 : 1)
