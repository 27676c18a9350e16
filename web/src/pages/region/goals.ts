import type { BesideQuery } from './beside.generated.js'
import type { PlaceQuery } from './place.generated.js'
import type { RegionQuery } from './region.generated.js'

export type Place = NonNullable<PlaceQuery['region']>
export type Goal = RegionQuery['goals']['nodes'][number]
export type Places = BesideQuery['places']

/** Goals by the topic of their indicator, topics with most goals first. */
export function byTopic(goals: readonly Goal[]): [topic: string, goals: Goal[]][] {
  const groups = new Map<string, Goal[]>()
  for (const goal of goals) {
    const topic = goal.indicator?.topic ?? ''
    groups.set(topic, [...(groups.get(topic) ?? []), goal])
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length)
}

/** The year that most of the goals are for, the later of two; null where none has one. */
export function mainYear(goals: readonly Goal[]): number | null {
  const counts = new Map<number, number>()
  for (const { year } of goals) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)
  return most?.[0] ?? null
}

/** Indicators that the goals of a year are for, each once. */
export const indicatorsOf = (goals: readonly Goal[], year: number | null): string[] => [
  ...new Set(goals.flatMap((goal) => (goal.year === year && goal.indicator ? [goal.indicator.code] : []))),
]

/** The goals of a year whose indicator no place beside this one states for it: one statement in all of them, its own. */
export function onlyHere(goals: readonly Goal[], year: number | null, stated: BesideQuery['stated']): Goal[] {
  const counts = new Map(stated.map(({ indicator, count }) => [indicator?.code, count]))
  return goals.filter((goal) => goal.year === year && counts.get(goal.indicator?.code) === 1)
}

export type Measure = NonNullable<Goal['indicator']>

/**
 * The indicators that may be followed over the years, the most years first: each with the years that goals of this plan and
 * of former ones are for.
 */
export function followed(goals: readonly Pick<Goal, 'indicator' | 'year'>[]): { indicator: Measure; years: number }[] {
  const known = new Map<string, { indicator: Measure; years: Set<number> }>()
  for (const { indicator, year } of goals) {
    if (indicator === null || year === null) continue
    const entry = known.get(indicator.code) ?? { indicator, years: new Set() }
    known.set(indicator.code, { ...entry, years: entry.years.add(year) })
  }
  return [...known.values()]
    .map(({ indicator, years }) => ({ indicator, years: years.size }))
    .sort((a, b) => b.years - a.years)
}
