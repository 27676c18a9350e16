import type { Observation, Target } from '@plangraph/database'
import type { Jump } from './jumps.js'

/** One statement: either a goal or a result. */
export interface SeriesPoint {
  year: number
  spanStart: number | null
  target: Target | null
  observation: Observation | null
  /** Why a result is another one than was reported before; null for goals and most results. */
  jump: Jump | null
}

/** The document that states a figure, as far as the order of points needs it. */
interface Stated {
  document: { issuedOn: string | null }
}

/**
 * Goals and results as points by year, those over several years before those of the year alone, the longest first; of one
 * span goals before results, and each by the date of its document, those without one first, then in document order.
 * Figures without a year are left out.
 *
 * @param jumps by the ids of results
 */
export function seriesPoints(
  targets: readonly (Target & Stated)[],
  observations: readonly (Observation & Stated)[],
  jumps: ReadonlyMap<string, Jump>,
): SeriesPoint[] {
  const points = [
    ...targets.map((target) => ({ figure: target, target, observation: null, jump: null })),
    ...observations.map((observation) => ({
      figure: observation,
      target: null,
      observation,
      jump: jumps.get(observation.id) ?? null,
    })),
  ]
  return points
    .flatMap(({ figure, ...point }) => {
      const { year, spanStart, document, sortKey } = figure
      if (year === null) return []
      const order = [year, spanStart ?? year, Number(point.target === null), document.issuedOn ?? '', sortKey] as const
      return [{ order, point: { year, spanStart, ...point } }]
    })
    .sort((a, b) => compare(a.order, b.order))
    .map(({ point }) => point)
}

/** Negative where the first part that differs is less in `a`. */
function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? ''
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
