import type { Indicator, Observation, Target } from '@plangraph/database'
import { type Because, exact, shown, signOf, type Told, told } from '@plangraph/figures'
import { type BindingChange, bindingChange } from '../links/link-figures.js'
import { type DatedResult, resultsOf } from '../progress/goal-results.js'
import { type Change, jumpAt } from '../series/jumps.js'
import { type PlannedGoal, previousGoal } from './previous-goal.js'

/** What the goal of one plan asks for after what came of that of the plan before. Numbers in the base unit. */
export interface Ratchet {
  previous: Target
  /** What was reached of the previous goal, as the plan itself states it, else as the latest document does. */
  result: Observation | null
  /** (goal − previous goal) / (result − previous goal). */
  value: number | null
  /** s × (result − previous goal). */
  surplus: number | null
  /** s × (goal − result). */
  demand: number | null
  bindingChange: BindingChange | null
  why: Told
}

/** The formula, for descriptions: Weitzman's coefficient of adjustment, without the growth that planners expect anyway. */
export const RATCHET_FORMULA =
  '(goal − previous goal) / (result − previous goal), of plans of one region and measure that count as many years: the part ' +
  'of what was reached beyond the previous goal (or short of it) that the next goal takes over (Weitzman 1980, The “Ratchet ' +
  'Principle” and Performance Incentives, Bell Journal of Economics 11(1), 302–308). 1: it asks for what was reached, 0: for ' +
  'what the previous goal asked. Both differences turn with the direction, so the number is the same whichever way is ' +
  'better; `surplus` tells whether the previous goal was surpassed.'

/**
 * Null where no earlier plan of the region has a goal for the indicator.
 *
 * @param goals those of its region and indicator, as `results` are
 * @param changes what documents report of changes: a base that was counted anew is no result of the previous goal
 */
export function ratchetOf(
  goal: PlannedGoal,
  goals: readonly PlannedGoal[],
  results: readonly DatedResult[],
  changes: readonly Change[],
  indicator: Indicator,
): Ratchet | null {
  const before = previousGoal(goal, goals, indicator)
  if (before === null) return null
  const previous = before.goal
  const reported = resultsOf(previous, results, new Map([[indicator.code, indicator]]))
  const result = reported.find(({ documentId }) => documentId === goal.documentId) ?? reported[0] ?? null
  const change = previous.status === 'PAST' ? null : bindingChange(previous.binding, goal.binding)
  const shared = { previous, result, bindingChange: change }
  const nothing = { ...shared, value: null, surplus: null, demand: null }
  const words = { now: shown(goal), goal: shown(previous), year: String(previous.year) }
  if (!before.alike) return { ...nothing, why: told('ratchet-unlike-spans', words) }
  if (result === null) return { ...nothing, why: told('ratchet-no-result', words) }
  const jump = result.documentId === goal.documentId ? jumpAt(result, results, changes, indicator) : null
  if (jump !== null) return { ...nothing, why: told('ratchet-recounted', { ...words, base: shown(result) }) }
  const [next, first, reached] = [goal, previous, result].map(({ normalizedValue }) => normalizedValue)
  if (next == null || first == null || reached == null) return { ...nothing, why: told('no-single-number') }
  const sign = signOf(indicator.direction)
  const by = (difference: number) => (sign === null ? null : exact(sign * difference) + 0)
  const demand = by(next - reached)
  const value = reached === first ? null : exact((next - first) / (reached - first)) + 0
  const args = { ...words, result: shown(result), indicator: indicator.name }
  return { ...shared, value, surplus: by(reached - first), demand, why: reasonFor(value, demand, args) }
}

function reasonFor(value: number | null, demand: number | null, args: Because['args']): Told {
  if (value === null) return told('ratchet-at-goal', args)
  if (demand === null) return told('ratchet-no-direction', args)
  return told(demand > 0 ? 'ratchet-more' : demand < 0 ? 'ratchet-less' : 'ratchet-same', args)
}
