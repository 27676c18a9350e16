import type { Basis, Measure } from '@plangraph/database'

/** What of a figure tells the time that it counts. */
export interface Timed {
  basis: Basis
  year: number | null
  spanStart: number | null
}

/**
 * The time that a figure counts, besides the year it ends with: only figures of one span are about the same thing.
 *
 * - LEVEL: what is there at the year's end. Of rates and ratios a yearly average is a level too;
 * - YEAR: what one year brings, or grows by. What flows has no level: 生产总值达到240亿元 tells what that year brings;
 * - AVERAGE:2021: what each year since 2021 brings on average;
 * - SUM:2021: what all years since 2021 bring together; `SUM:` where it is unclear since when.
 */
export function spanOf({ basis, year, spanStart }: Timed, measure: Measure): string {
  if (basis === 'POINT') return measure === 'FLOW' ? 'YEAR' : 'LEVEL'
  if (basis === 'ANNUAL') {
    if (measure === 'RATE' || measure === 'RATIO') return 'LEVEL'
    return spanStart === null || spanStart === year ? 'YEAR' : `AVERAGE:${spanStart}`
  }
  return spanStart !== null && spanStart === year ? 'YEAR' : `SUM:${spanStart ?? ''}`
}

/** Do two figures count as many years, whichever: the jobs of five years and those of the five before? */
export function countsAlike(a: Timed, b: Timed, measure: Measure): boolean {
  const kind = (figure: Timed) => spanOf(figure, measure).split(':')[0]
  return kind(a) === kind(b) && yearsOf(a) === yearsOf(b)
}

const yearsOf = ({ basis, year, spanStart }: Timed) =>
  basis === 'POINT' || year === null || spanStart === null ? null : year - spanStart
