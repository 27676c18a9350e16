import type { Database } from '@plangraph/database'

/** What the data are about. */
export interface Subject {
  /** From the first year of the earliest plan to the last year of the latest; null where no plan has a period. */
  years: { first: number; last: number } | null
  indicators: { name: string; unit: string }[]
}

/** A description that lists more variables is not read to its end. */
const MOST_INDICATORS = 100

/** What the plans with goals are about: their periods, and the indicators that their goals are set for, by code. */
export async function loadSubject(database: Database): Promise<Subject> {
  const { _min, _max } = await database.document.aggregate({
    where: { targets: { some: {} } },
    _min: { periodStart: true },
    _max: { periodEnd: true },
  })
  const indicators = await database.indicator.findMany({
    where: { targets: { some: {} } },
    select: { name: true, unit: true },
    orderBy: { code: 'asc' },
    take: MOST_INDICATORS,
  })
  const [first, last] = [_min.periodStart, _max.periodEnd]
  return { years: first === null || last === null ? null : { first, last }, indicators }
}
