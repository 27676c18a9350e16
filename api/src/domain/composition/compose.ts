import type { Indicator, Region, Target } from '@plangraph/database'
import { compareStatements, exact, spanOf, statementColumns, toStatement } from '@plangraph/figures'

/** The columns of a target that decide whether, and how, parts are compared with it. */
export const WHOLE_COLUMNS = { ...statementColumns, status: true } as const

export type Whole = Pick<Target, keyof typeof WHOLE_COLUMNS>

export interface Composition {
  parts: Target[]
  /** Sum of the parts in the indicator's base unit. */
  sum: number
  missing: Region[]
  /** Sum / whole; null while parts are missing, and where `atLeast` is. */
  ratio: number | null
  /** Sum of the known parts / whole; null for a whole that is no single number, or 0. */
  atLeast: number | null
  /** Residents of the regions of the parts / residents of the whole; null where those of one are not known. */
  coverage: number | null
}

/**
 * Compares a region's goal for an additive indicator (the whole) with the goals of its direct subregions (the parts).
 *
 * A part is the governing statement of such a region for the indicator and year of the whole, if it is one number for
 * the region as a whole and counts like with like: a sum over the period with a sum over the period, 人 never with
 * 人次. Every region counts once, and none further down counts: what a county states is in what its city states. Regions
 * without a part are missing, those that state something incomparable too.
 *
 * @param below regions directly below the region of the whole, in the order wanted
 * @param governing governing statements of these regions; those for another indicator or year are passed over
 * @returns null for a region with none below: it has no parts
 */
export function compose(
  whole: Whole,
  indicator: Indicator,
  region: Region,
  below: readonly Region[],
  governing: readonly Target[],
): Composition | null {
  if (below.length === 0) return null
  const span = spanOf(whole, indicator.measure)
  const stated = new Map(
    governing
      .filter(({ indicatorCode, year, role }) => {
        return indicatorCode === whole.indicatorCode && year === whole.year && role === 'GOAL'
      })
      .filter((target) => spanOf(target, indicator.measure) === span)
      .map((target) => [target.regionCode, target]),
  )
  // A placeholder: whether parts are comparable must not depend on the whole being a range or 0.
  const upstream = { statement: { ...toStatement(whole), value: 1 }, region }
  const parts: Target[] = []
  const missing: Region[] = []
  for (const part of below) {
    const target = stated.get(part.code)
    const comparable =
      target !== undefined &&
      compareStatements({ statement: toStatement(target), region: part }, upstream, indicator).share !== null
    if (comparable) parts.push(target)
    else missing.push(part)
  }
  const sum = exact(parts.reduce((total, { normalizedValue }) => total + (normalizedValue ?? 0), 0))
  const atLeast = whole.normalizedValue ? exact(sum / whole.normalizedValue) : null
  const coverage = residentsCovered(
    region,
    below.filter((part) => !missing.includes(part)),
  )
  return { parts, sum, missing, ratio: missing.length === 0 ? atLeast : null, atLeast, coverage }
}

function residentsCovered(region: Region, covered: readonly Region[]): number | null {
  const residents = covered.map(({ population }) => population)
  if (!region.population || residents.includes(null)) return null
  return exact(residents.reduce<number>((total, one) => total + (one ?? 0), 0) / region.population)
}

/** Is it a current goal of a whole region for an indicator and a year, so that parts can be compared with it? */
export const isWhole = (target: Whole): boolean =>
  target.status === 'CURRENT' &&
  target.indicatorCode !== null &&
  target.regionCode !== null &&
  target.year !== null &&
  target.per === null
