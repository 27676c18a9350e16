import type { Indicator, Target } from '@plangraph/database'
import { exact, oppositeBounds, sameBound, shown, spanOf, type Told, told } from '@plangraph/figures'
import { differs } from '../series/printed.js'

/** A goal with its indicator, which the catalogue has. */
export type Measured = Target & { indicator: Indicator }

/** A measure that both plans have goals for. */
export interface SharedMeasure {
  indicator: Indicator
  /** The goal of each that weighs most: 约束性 first, then tables before prose. */
  a: Measured
  b: Measured
  weightA: number
  weightB: number
}

/** Two goals that can not both be followed. */
export interface Conflict {
  a: Measured
  b: Measured
  why: Told
}

export interface Likeness {
  /** Σ min(weights) / Σ max(weights) over measures; null where neither plan has one. */
  value: number | null
  shared: SharedMeasure[]
  onlyA: Indicator[]
  onlyB: Indicator[]
  conflicts: Conflict[]
}

/** The formula, for descriptions. */
export const LIKENESS_FORMULA =
  'Σ min(wₐ, w_b) / Σ max(wₐ, w_b) over the measures that either plan has a goal for (weighted Jaccard, Ružička similarity), ' +
  'where w is 2 for a goal that is 约束性, 1 for any other, 0 for none: 1 for plans with the same measures and attributes, 0 ' +
  'for plans that share none. A binding goal counts twice because the government answers for it, while an anticipatory one ' +
  'is left to the market (国民经济和社会发展第十一个五年规划纲要, 2006); weakening one lowers the likeness.'

const weightOf = ({ binding }: Pick<Target, 'binding'>): number => (binding === 'BINDING' ? 2 : 1)

/**
 * How alike two plans are, by the current goals that they set for their own regions as a whole; each measure counts once.
 *
 * @param a goals of one plan, b of the other; former, assigned and partial ones are passed over
 */
export function likenessOf(a: readonly Measured[], b: readonly Measured[]): Likeness {
  const [own, other] = [byMeasure(a), byMeasure(b)]
  const codes = [...new Set([...own.keys(), ...other.keys()])].sort()
  let [common, all] = [0, 0]
  const result: Likeness = { value: null, shared: [], onlyA: [], onlyB: [], conflicts: [] }
  for (const code of codes) {
    const [first, second] = [own.get(code)?.[0], other.get(code)?.[0]]
    const [weightA, weightB] = [first ? weightOf(first) : 0, second ? weightOf(second) : 0]
    common += Math.min(weightA, weightB)
    all += Math.max(weightA, weightB)
    if (first && second) {
      result.shared.push({ indicator: first.indicator, a: first, b: second, weightA, weightB })
      result.conflicts.push(...conflictsOf(own.get(code) ?? [], other.get(code) ?? []))
    } else if (first) result.onlyA.push(first.indicator)
    else if (second) result.onlyB.push(second.indicator)
  }
  return { ...result, value: all === 0 ? null : exact(common / all) }
}

/** Goals by indicator, those that weigh most first. */
function byMeasure(goals: readonly Measured[]): Map<string, Measured[]> {
  const groups = new Map<string, Measured[]>()
  for (const goal of goals.filter(({ status, role, per }) => status === 'CURRENT' && role === 'GOAL' && per === null))
    groups.set(goal.indicator.code, [...(groups.get(goal.indicator.code) ?? []), goal])
  for (const group of groups.values()) group.sort(byWeight)
  return groups
}

const byWeight = (a: Target, b: Target): number =>
  weightOf(b) - weightOf(a) ||
  Number(a.origin !== 'TABLE') - Number(b.origin !== 'TABLE') ||
  (a.sortKey < b.sortKey ? -1 : 1)

/** Of one measure, year and span: a floor against a ceiling, and in one region numbers that differ beyond rounding. */
function conflictsOf(own: readonly Measured[], others: readonly Measured[]): Conflict[] {
  const found: Conflict[] = []
  for (const a of own) {
    for (const b of others) {
      const why = isSameGoal(a, b) ? contradiction(a, b) : null
      // What one plan says several times contradicts the other once.
      if (why !== null && !found.some((one) => isAgain(one, a, b))) found.push({ a, b, why })
    }
  }
  return found
}

const isSameGoal = (a: Measured, b: Measured): boolean =>
  a.year !== null && a.year === b.year && spanOf(a, a.indicator.measure) === spanOf(b, b.indicator.measure)

const isAgain = (one: Conflict, a: Measured, b: Measured): boolean =>
  one.a.normalizedValue === a.normalizedValue && one.b.normalizedValue === b.normalizedValue && isSameGoal(one.a, a)

function contradiction(a: Measured, b: Measured): Told | null {
  const args = { own: shown(a), other: shown(b), year: String(a.year), indicator: a.indicator.name }
  if (oppositeBounds(a, b) && a.regionCode === b.regionCode) return told('conflict-opposite-bounds', args)
  if (oppositeBounds(a, b)) return told('conflict-opposite-directions', args)
  // Two floors, or two ceilings, can both be followed.
  if (a.regionCode === null || a.regionCode !== b.regionCode || sameBound(a, b) || !differs(a, b)) return null
  return told('conflict-unlike-goals', args)
}
