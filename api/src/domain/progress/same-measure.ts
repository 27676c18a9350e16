import type { Indicator, Measure, Observation, Target } from '@plangraph/database'
import { countsTimes, deedForm, measureOfName, spanOf, unitKind } from '@plangraph/figures'

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
  partOfId: true,
} as const

export type Held = Pick<Target, keyof typeof HELD_COLUMNS>

/** Indicators of the catalogue by their codes, as far as it is asked what they measure. */
export type Measures = ReadonlyMap<string, Pick<Indicator, 'code' | 'measure'>>

/** What a figure measures: as the catalogue says, else as its name does. */
export const measureOf = ({ indicatorCode, indicatorName, unit }: Held, indicators: Measures): Measure =>
  indicatorCode === null ? measureOfName(indicatorName, unit) : (indicators.get(indicatorCode)?.measure ?? 'STOCK')

export type Named = Pick<Held, 'regionCode' | 'indicatorCode' | 'indicatorName'>

/** The same for figures that can be of one measure: region and indicator; of names that are not in the catalogue, their form. */
export const measureKey = ({ regionCode, indicatorCode, indicatorName }: Named): string =>
  `${regionCode} ${indicatorCode ?? deedForm(indicatorName)}`

/**
 * Do a goal and a result count the same thing over the same years, whatever the year they end with? Of the catalogue's
 * indicators the code decides. Other names must be equal as names are compared, their numbers in one unit, and both the
 * whole or both a part of something: names of parts say less than they mean.
 */
export function isOfMeasure(goal: Held, result: Held, indicators: Measures): boolean {
  if (measureKey(goal) !== measureKey(result) || goal.per !== result.per) return false
  if (countsTimes(goal.unit) !== countsTimes(result.unit)) return false
  if (goal.indicatorCode === null && !countsTheSame(goal, result)) return false
  return spanOf(goal, measureOf(goal, indicators)) === spanOf(result, measureOf(result, indicators))
}

const countsTheSame = (goal: Held, result: Held): boolean =>
  unitKind(goal.unit) === unitKind(result.unit) && (goal.partOfId === null) === (result.partOfId === null)

/**
 * Results without those that are under a name that their document gives several values for one year: 处理率 95%、85%、80%
 * are of three things. Names of the catalogue say what they are of.
 */
export function unambiguous<Result extends Held & Pick<Observation, 'normalizedValue'>>(
  results: readonly Result[],
): Result[] {
  const values = new Map<string, number | null>()
  const several = new Set<string>()
  for (const result of results) {
    const key = keyInDocument(result)
    const value = values.get(key)
    if (value !== undefined && value !== result.normalizedValue) several.add(key)
    values.set(key, result.normalizedValue)
  }
  return results.filter((result) => result.indicatorCode !== null || !several.has(keyInDocument(result)))
}

const keyInDocument = (result: Held): string =>
  [result.documentId, measureKey(result), unitKind(result.unit), result.year, result.basis, result.spanStart].join(' ')
