import type { Observation, Prisma } from '@plangraph/database'
import { isEstimate, spanOf } from '@plangraph/figures'
import { type Held, isOfMeasure, type Measures, measureOf, unambiguous } from './same-measure.js'

/** A result with the date that its document was signed. */
export type DatedResult = Observation & { document: { issuedOn: string | null } }

export const DATED = { document: { select: { issuedOn: true } } } satisfies Prisma.ObservationInclude

/**
 * The results of a goal: same measure, region, span and year. Final ones come before estimates (预计), those of the latest
 * document first, table cells before prose.
 */
export function resultsOf(goal: Held, results: readonly DatedResult[], indicators: Measures): DatedResult[] {
  if (goal.year === null) return []
  const ofYear = results.filter((result) => result.year === goal.year && isOfMeasure(goal, result, indicators))
  return unambiguous(ofYear).sort(byDocument)
}

/** The latest result on the way to a goal: before its year, and after the base that it starts from. */
export function resultOnTheWay(
  goal: Held,
  base: Pick<Observation, 'id' | 'year'> | null,
  results: readonly DatedResult[],
  indicators: Measures,
): DatedResult | null {
  const { year } = goal
  if (year === null) return null
  const from = Math.max(base?.year ?? 0, (goal.spanStart ?? 0) - 1)
  // What one year brings tells nothing of another one, unless it is told as a level that is to be reached.
  if (from === 0 || (goal.basis === 'ANNUAL' && spanOf(goal, measureOf(goal, indicators)) === 'YEAR')) return null
  const before = results.filter(
    (result) =>
      result.year !== null &&
      result.year > from &&
      result.year < year &&
      result.id !== base?.id &&
      isOfMeasure(goal, result, indicators),
  )
  return unambiguous(before).sort((a, b) => Number(b.year) - Number(a.year) || byDocument(a, b))[0] ?? null
}

const byDocument = (a: DatedResult, b: DatedResult): number => {
  const estimates = Number(isEstimate(a.searchText)) - Number(isEstimate(b.searchText))
  const [first, second] = [a.document.issuedOn ?? '', b.document.issuedOn ?? '']
  if (estimates !== 0 || first !== second) return estimates || (first < second ? 1 : -1)
  return Number(a.origin !== 'TABLE') - Number(b.origin !== 'TABLE') || (a.sortKey < b.sortKey ? -1 : 1)
}
