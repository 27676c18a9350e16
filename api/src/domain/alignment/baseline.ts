import type { Indicator, Observation, Region, Target } from '@plangraph/database'
import { exact } from '@plangraph/figures'

/**
 * The result that a target starts from: the base-year value that its own document prints next to it, else the latest
 * result before the target's year. Among results of one year those of the target's basis come first, then table cells.
 *
 * @param observations results of the target's region and indicator
 */
export function baselineOf(target: Target, observations: readonly Observation[]): Observation | null {
  const printed = observations.find(({ id }) => id === target.baselineId)
  if (printed) return printed
  const { year } = target
  if (year === null) return null
  const before = observations.filter((row) => row.year !== null && row.year < year && row.per === target.per)
  before.sort(
    (a, b) =>
      Number(b.year) - Number(a.year) ||
      Number(a.basis !== target.basis) - Number(b.basis !== target.basis) ||
      Number(a.origin !== 'TABLE') - Number(b.origin !== 'TABLE') ||
      (a.sortKey < b.sortKey ? -1 : 1),
  )
  return before[0] ?? null
}

/** Target − baseline in the base unit, and in per cent of the baseline; null where the two are not alike. */
export function changeFrom(
  baseline: Observation | null,
  target: Target,
): { change: number | null; changePercent: number | null } {
  const from = baseline?.normalizedValue ?? null
  const to = target.normalizedValue
  if (baseline === null || from === null || to === null || baseline.basis !== target.basis) {
    return { change: null, changePercent: null }
  }
  return { change: exact(to - from), changePercent: from === 0 ? null : exact(((to - from) / Math.abs(from)) * 100) }
}

/** The target for every 10,000 residents; null for what does not add up, and where the residents are not known. */
export function perTenThousand(
  target: Pick<Target, 'normalizedValue' | 'per'>,
  indicator: Pick<Indicator, 'additive'>,
  region: Pick<Region, 'population'>,
): number | null {
  if (!indicator.additive || target.normalizedValue === null || target.per !== null || !region.population) return null
  return exact((target.normalizedValue / region.population) * 10_000)
}
