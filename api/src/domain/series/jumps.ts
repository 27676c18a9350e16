import type { Indicator, Observation, Prisma } from '@plangraph/database'
import { exact, isEstimate, shown, type Told, told } from '@plangraph/figures'
import type { DatedResult } from '../progress/goal-results.js'
import { isOfMeasure } from '../progress/same-measure.js'
import { differs } from './printed.js'

/** A change in per cent that a document reports, with the direction of its indicator. */
export type Change = Observation & { indicator: Pick<Indicator, 'direction'> | null }

export const WITH_DIRECTION = { indicator: { select: { direction: true } } } as const

/** Why a result of a series is not the one that was reported before: what is counted changed, not the thing. */
export interface Jump {
  /** Same year: what an earlier document reported. Else the base that the reported change starts from. */
  from: Observation
  /** The change since `from` that the document itself reports, in per cent; null where `from` is of the same year. */
  change: Observation | null
  /**
   * Result − what was reported before, or − what the reported change leads to; in the base unit. Null where nothing tells
   * whether the change is a rise or a cut.
   */
  difference: number | null
  why: Told
}

/**
 * Was a result counted anew? It was where an earlier document reports another number for the same year and span, and where
 * the change that its own document reports since an earlier base does not lead to it (1414 less 12.45 % is 1238, and the
 * next plan starts from 2551.7); both beyond rounding. An estimate (预计) that was replaced is none.
 *
 * @param results those of its region and indicator
 * @param changes sums in per cent that documents report (`ofChanges`); those of other documents are passed over
 */
export function jumpAt(
  result: DatedResult,
  results: readonly DatedResult[],
  changes: readonly Change[],
  indicator: Indicator,
): Jump | null {
  return reportedBefore(result, results, indicator) ?? changeLeadsElsewhere(result, results, changes, indicator)
}

/** The jumps among the results of one region and indicator, by the ids of the results. */
export const jumpsOf = (
  results: readonly DatedResult[],
  changes: readonly Change[],
  indicator: Indicator,
): Map<string, Jump> =>
  new Map(
    results.flatMap((result): [string, Jump][] => {
      const jump = jumpAt(result, results, changes, indicator)
      return jump === null ? [] : [[result.id, jump]]
    }),
  )

/** The observations that may tell a change of something else in per cent, as a condition of the database. */
export const ofChanges = (documentIds: readonly string[]): Prisma.ObservationWhereInput => ({
  documentId: { in: [...documentIds] },
  unit: '%',
  basis: 'CUMULATIVE',
  spanStart: { not: null },
  per: null,
})

const isLike = (a: Observation, b: Observation, indicator: Indicator): boolean =>
  isOfMeasure(a, b, new Map([[indicator.code, indicator]]))

function reportedBefore(result: DatedResult, results: readonly DatedResult[], indicator: Indicator): Jump | null {
  const { issuedOn } = result.document
  if (issuedOn === null) return null
  const before = results.filter(
    (other) =>
      other.year === result.year &&
      other.documentId !== result.documentId &&
      other.document.issuedOn !== null &&
      other.document.issuedOn < issuedOn &&
      !isEstimate(other.searchText) &&
      isLike(result, other, indicator),
  )
  const [from] = before.sort((a, b) => ((a.document.issuedOn ?? '') < (b.document.issuedOn ?? '') ? 1 : -1))
  if (from === undefined || !differs(from, result)) return null
  const difference = exact(Number(result.normalizedValue) - Number(from.normalizedValue))
  const why = told('counted-anew', { year: String(result.year), before: shown(from), now: shown(result) })
  return { from, change: null, difference, why }
}

/** The jump of a result that the change which its own document reports does not lead to; null where it does, or none is told. */
export function changeLeadsElsewhere(
  result: DatedResult,
  results: readonly DatedResult[],
  changes: readonly Change[],
  indicator: Indicator,
): Jump | null {
  const change = changes.find(
    ({ documentId, regionCode, year, indicatorName }) =>
      documentId === result.documentId &&
      regionCode === result.regionCode &&
      year === result.year &&
      isChangeOf(indicatorName, [result.indicatorName, indicator.name]),
  )
  if (change?.spanStart == null || change.value === null || result.normalizedValue === null) return null
  const start = change.spanStart - 1
  const from = results.find((other) => other.year === start && isLike(result, other, indicator))
  if (from?.normalizedValue == null) return null
  const way = wayOf(change, indicator)
  const [base, percent, reached] = [from.normalizedValue, Math.abs(change.value), result.normalizedValue]
  const off = (way === null ? [1, -1] : [way]).map((one) => reached - base * (1 + (one * percent) / 100))
  if (off.some((difference) => Math.abs(difference) <= slack(from, change, result))) return null
  const args = { start: String(start), from: shown(from), change: shown(change), now: shown(result) }
  const why = told('change-leads-not-to-base', { ...args, year: String(result.year) })
  return { from, change, difference: way === null ? null : exact(off[0] ?? 0), why }
}

/** A cut is better where less is, so that its direction is the other one; a rise has that of what rises. Else null. */
function wayOf({ indicator: own }: Change, { direction }: Indicator): 1 | -1 | null {
  if (own === null || own.direction === 'NEUTRAL' || direction === 'NEUTRAL') return null
  return own.direction === direction ? 1 : -1
}

/** 化学需氧量排放总量下降: what changed, then the word for it. */
const isChangeOf = (name: string, things: readonly string[]): boolean =>
  things.some((thing) => name.length > thing.length && name.startsWith(thing))

/** How far rounding may lead astray: half of the last digit of the change and of each of the two levels. */
function slack(from: Observation, change: Change, to: Observation): number {
  const share = halfDigit(change.printed) / 100
  return exact((from.normalizedValue ?? 0) * share + 2 * halfStep(from) + halfStep(to))
}

/** Half of the last digit of a number, in the base unit. */
const halfStep = ({ printed, value, normalizedValue }: Observation): number =>
  value === null || value === 0 || normalizedValue === null ? 0 : halfDigit(printed) * Math.abs(normalizedValue / value)

const halfDigit = (printed: string): number => 0.5 / 10 ** (/\d\.(\d+)/.exec(printed)?.[1]?.length ?? 0)
