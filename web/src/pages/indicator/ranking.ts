import type { GoalFragment, IndicatorQuery } from './indicator.generated.js'

export type Goal = GoalFragment
export type Stated = IndicatorQuery['ranking']['nodes'][number]
export type Order = 'value' | 'intensity'

/** What the figures of an indicator mean. */
export interface Meaning {
  direction: 'HIGHER' | 'LOWER' | 'NEUTRAL'
}

/** A goal with what it is ranked by; null where it has no such number, or one that the others can't be held against. */
export interface Ranked {
  goal: Stated
  value: number | null
  perCapita: number | null
  base: number | null
}

/** The basis that most goals are on: a sum over five years is not ranked with one a year. */
export function commonBasis(goals: readonly Goal[]): Goal['basis'] | null {
  const counts = new Map<Goal['basis'], number>()
  for (const { basis } of goals) counts.set(basis, (counts.get(basis) ?? 0) + 1)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return first?.[0] ?? null
}

/** Goals in order: the one that asks for most first, those without a comparable number last. */
export function ranked(goals: readonly Stated[], { direction }: Meaning, by: Order): Ranked[] {
  const basis = commonBasis(goals)
  const rows = goals.map((goal) => {
    const isLike = goal.basis === basis && goal.per === null
    const { baseline } = goal
    return {
      goal,
      value: isLike ? goal.normalizedValue : null,
      perCapita: isLike ? goal.perCapita : null,
      base: isLike && baseline?.basis === goal.basis ? baseline.normalizedValue : null,
    }
  })
  const sign = direction === 'LOWER' && by === 'value' ? -1 : 1
  const key = (row: Ranked) => (by === 'intensity' ? row.perCapita : row.value)
  return rows.sort((a, b) => {
    const [left, right] = [key(a), key(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return (right - left) * sign
  })
}

/** Which of `shades` shades a number has, 0 the lightest, by its share of the largest; null where there is none. */
export function shadeOf(value: number | null, most: number, shades: number): number | null {
  if (value === null || value < 0 || most <= 0) return null
  return Math.max(0, Math.ceil((value / most) * shades) - 1)
}
