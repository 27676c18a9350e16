import type { Indicator, Observation, Region, Target } from '@plangraph/database'
import { exact } from '@plangraph/figures'

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
export function perTenThousand(target: Target, indicator: Indicator, region: Region): number | null {
  if (!indicator.additive || target.normalizedValue === null || target.per !== null || !region.population) return null
  return exact((target.normalizedValue / region.population) * 10_000)
}
