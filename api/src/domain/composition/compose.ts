import type { Indicator, Region, Target, TargetRole } from '@plangraph/database'
import { exact, isPartOf, type Residents, residentsNear, statementColumns, toStatement } from '@plangraph/figures'

/** The columns of a target that decide whether, and how, parts are compared with it. */
export const WHOLE_COLUMNS = { ...statementColumns, status: true } as const

export type Whole = Pick<Target, keyof typeof WHOLE_COLUMNS>

export interface Composition {
  parts: Target[]
  /** Sum of the parts in the indicator's base unit. */
  sum: number
  missing: Region[]
  /** The parts that documents of the whole's region, or of one above it, give to regions below. */
  assigned: Target[]
  /** Sum of the assigned parts; null where none is. */
  assignedSum: number | null
  /** Sum / whole; null while parts are missing, and where `atLeast` is. */
  ratio: number | null
  /** Sum of the known parts / whole; null for a whole that is no single number, or 0. */
  atLeast: number | null
  /** Residents of the regions of the parts / residents of the whole; null where those of one are not known. */
  coverage: number | null
  /** Of the whole, by which `coverage` is reckoned. */
  residents: Residents | null
}

/**
 * Compares a region's goal for an additive indicator (the whole) with the goals of its direct subregions (the parts).
 *
 * A part is the governing statement of such a region for the indicator and year of the whole, if it is one number for
 * the region as a whole and counts like with like: a sum over the period with a sum over the period, 人 never with
 * 人次. Every region counts once, and none further down counts: what a county states is in what its city states. Regions
 * without a part are missing, those that state something incomparable too. What is assigned to a region from above is
 * beside what it states itself: it counts for nothing here but `assigned`.
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
  const own = partsIn('GOAL', whole, indicator, governing)
  const parts = below.flatMap(({ code }) => own.get(code) ?? [])
  const missing = below.filter(({ code }) => !own.has(code))
  const given = partsIn('ASSIGNED', whole, indicator, governing)
  const assigned = below.flatMap(({ code }) => given.get(code) ?? [])
  const sum = sumOf(parts)
  const assignedSum = assigned.length === 0 ? null : sumOf(assigned)
  const atLeast = whole.normalizedValue ? exact(sum / whole.normalizedValue) : null
  const covered = below.filter((part) => !missing.includes(part))
  const ratio = missing.length === 0 ? atLeast : null
  return {
    parts,
    sum,
    missing,
    assigned,
    assignedSum,
    ratio,
    atLeast,
    ...residentsCovered(region, covered, whole.year),
  }
}

const sumOf = (parts: readonly Target[]) =>
  exact(parts.reduce((total, { normalizedValue }) => total + (normalizedValue ?? 0), 0))

/** Of the governing statements in a role, by region, those that are parts of the whole. */
function partsIn(
  role: TargetRole,
  whole: Whole,
  indicator: Indicator,
  governing: readonly Target[],
): Map<string, Target> {
  const parts = governing.filter(
    (target) =>
      target.role === role &&
      target.indicatorCode === whole.indicatorCode &&
      target.year === whole.year &&
      isPartOf(toStatement(target), toStatement(whole), indicator),
  )
  return new Map(parts.map((target) => [target.regionCode ?? '', target]))
}

/** The share of the residents that regions below are, of the year nearest to a year that is known of all of them. */
function residentsCovered(region: Region, covered: readonly Region[], year: number | null) {
  const [all, ...parts] = residentsNear([region, ...covered], year)
  if (all === undefined) return { coverage: null, residents: null }
  return { coverage: exact(parts.reduce((total, { value }) => total + value, 0) / all.value), residents: all }
}

/** Is it a current goal of a whole region for an indicator and a year, so that parts can be compared with it? */
export const isWhole = (target: Whole): boolean =>
  target.status === 'CURRENT' &&
  target.indicatorCode !== null &&
  target.regionCode !== null &&
  target.year !== null &&
  target.per === null
