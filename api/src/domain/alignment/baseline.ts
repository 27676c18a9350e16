import type { Indicator, Observation, Target } from '@plangraph/database'
import {
  countsAlike,
  exact,
  isMet,
  type Peopled,
  perTenThousandOf,
  type Residents,
  residentsNear,
  told,
} from '@plangraph/figures'
import { type Reason, reasonOf } from '../reasons/reason.js'

/**
 * The result that a target starts from: the base-year value that its own document prints next to it, or another one of
 * that document where that one counts other years than the target; else the latest result before the target's year. Among
 * results of one year those like the target come first, then table cells.
 *
 * @param observations results of the target's region and indicator
 */
export function baselineOf(
  target: Target,
  observations: readonly Observation[],
  indicator: Indicator,
): Observation | null {
  const printed = observations.find(({ id }) => id === target.baselineId)
  const like = (row: Observation) => Number(!countsAlike(row, target, indicator.measure))
  const { year } = target
  if (year === null) return printed ?? null
  const before = observations.filter((row) => row.year !== null && row.year < year && row.per === target.per)
  before.sort(
    (a, b) =>
      Number(b.year) - Number(a.year) ||
      like(a) - like(b) ||
      Number(a.origin !== 'TABLE') - Number(b.origin !== 'TABLE') ||
      (a.sortKey < b.sortKey ? -1 : 1),
  )
  if (printed === undefined) return before[0] ?? null
  if (countsAlike(printed, target, indicator.measure)) return printed
  return (
    before.find((row) => row.documentId === target.documentId && countsAlike(row, target, indicator.measure)) ?? printed
  )
}

/** How a target stands to what it starts from. */
export interface Change {
  /** Target − baseline in the base unit; null where the two are not alike. */
  change: number | null
  /** In per cent of the baseline; null too where the baseline meets a ceiling or floor already, and where it is 0. */
  changePercent: number | null
  /** Why one of the two is missing; null where neither is, and where there is no baseline. */
  changeWhy: Reason | null
}

export function changeFrom(baseline: Observation | null, target: Target, indicator: Indicator): Change {
  const nothing = { change: null, changePercent: null, changeWhy: null }
  if (baseline === null) return nothing
  const [from, to] = [baseline.normalizedValue, target.normalizedValue]
  if (!countsAlike(baseline, target, indicator.measure))
    return { ...nothing, changeWhy: reasonOf(told('base-counts-other-years', { base: baseline.printed })) }
  if (from === null || to === null) return { ...nothing, changeWhy: reasonOf(told('no-single-number')) }
  const change = exact(to - from)
  if (isBound(target) && metAlready(target, from, indicator))
    return { change, changePercent: null, changeWhy: reasonOf(told('bound-met-already', { base: baseline.printed })) }
  return { change, changePercent: from === 0 ? null : exact((change / Math.abs(from)) * 100), changeWhy: null }
}

const isBound = ({ comparator }: Target) => ['GTE', 'GT', 'LTE', 'LT'].includes(comparator)

function metAlready(target: Target, reached: number, { direction }: Indicator): boolean {
  const { comparator, normalizedValue: value, normalizedLow: low, normalizedHigh: high } = target
  return isMet({ comparator, value, low, high }, reached, direction) === true
}

/** The target for every 10,000 residents of the year nearest to its own, and whom it is reckoned with. */
export interface PerResidents {
  value: number
  residents: Residents
}

/** null for what does not add up, and where the residents are not known. */
export function perTenThousand(
  target: Pick<Target, 'normalizedValue' | 'per' | 'year'>,
  indicator: Pick<Indicator, 'additive'>,
  region: Peopled,
): PerResidents | null {
  if (!indicator.additive || target.normalizedValue === null || target.per !== null) return null
  const [residents] = residentsNear([region], target.year)
  return residents ? { value: perTenThousandOf(target.normalizedValue, residents), residents } : null
}
