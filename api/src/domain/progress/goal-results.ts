import type { Indicator, Observation, Prisma, Target } from '@plangraph/database'
import { nameForm, spanOf } from '@plangraph/figures'

/** The columns of a figure that decide whether a result is one of a goal. */
export const HELD_COLUMNS = {
  id: true,
  documentId: true,
  regionCode: true,
  indicatorCode: true,
  indicatorName: true,
  year: true,
  spanStart: true,
  basis: true,
  per: true,
  unit: true,
} as const

export type Held = Pick<Target, keyof typeof HELD_COLUMNS>

/** A result with the date that its document was signed. */
export type DatedResult = Observation & { document: { issuedOn: string | null } }

export const DATED = { document: { select: { issuedOn: true } } } satisfies Prisma.ObservationInclude

type Measured = Pick<Indicator, 'code' | 'measure'>

/** 万人次 counts times, 万人 people. */
const countsTimes = (unit: string | null) => unit?.endsWith('次') ?? false

/**
 * Do a goal and a result count the same thing over the same years, whatever the year they end with? Of the catalogue's
 * indicators the code decides; other names must be those of one document, equal as names are compared.
 */
export function isOfMeasure(goal: Held, result: Held, indicators: ReadonlyMap<string, Measured>): boolean {
  if (goal.regionCode !== result.regionCode || goal.indicatorCode !== result.indicatorCode) return false
  if (goal.per !== result.per || countsTimes(goal.unit) !== countsTimes(result.unit)) return false
  if (goal.indicatorCode === null && !isSameRow(goal, result)) return false
  const measure = indicators.get(goal.indicatorCode ?? '')?.measure ?? 'STOCK'
  return spanOf(goal, measure) === spanOf(result, measure)
}

const isSameRow = (goal: Held, result: Held) =>
  goal.documentId === result.documentId && nameForm(goal.indicatorName) === nameForm(result.indicatorName)

/** The results of a goal: same measure, region, span and year; of the latest document first, table cells before prose. */
export function resultsOf(
  goal: Held,
  results: readonly DatedResult[],
  indicators: ReadonlyMap<string, Measured>,
): DatedResult[] {
  if (goal.year === null) return []
  return results.filter((result) => result.year === goal.year && isOfMeasure(goal, result, indicators)).sort(byDocument)
}

/** The latest result on the way to a goal: before its year, and after the base that it starts from. */
export function resultOnTheWay(
  goal: Held,
  base: Pick<Observation, 'id' | 'year'> | null,
  results: readonly DatedResult[],
  indicators: ReadonlyMap<string, Measured>,
): DatedResult | null {
  const { year } = goal
  if (year === null) return null
  const from = Math.max(base?.year ?? 0, (goal.spanStart ?? 0) - 1)
  const measure = indicators.get(goal.indicatorCode ?? '')?.measure ?? 'STOCK'
  // What one year brings tells nothing of another one.
  if (from === 0 || spanOf(goal, measure) === 'YEAR') return null
  return (
    results
      .filter((result) => result.year !== null && result.year > from && result.year < year && result.id !== base?.id)
      .filter((result) => isOfMeasure(goal, result, indicators))
      .sort((a, b) => Number(b.year) - Number(a.year) || byDocument(a, b))[0] ?? null
  )
}

const byDocument = (a: DatedResult, b: DatedResult): number => {
  const [first, second] = [a.document.issuedOn ?? '', b.document.issuedOn ?? '']
  if (first !== second) return first < second ? 1 : -1
  return Number(a.origin !== 'TABLE') - Number(b.origin !== 'TABLE') || (a.sortKey < b.sortKey ? -1 : 1)
}
