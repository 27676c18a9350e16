import { exact } from '@plangraph/figures'
import { type Sql, sql } from '../../shared/sql.js'

/** What the figures of a group come to, in `unit`; null where it would mean nothing. */
export interface Totals {
  count: number
  valueCount: number
  unit: string | null
  sum: number | null
  min: number | null
  max: number | null
  mean: number | null
}

/**
 * Keeps of a group what means something. Numbers are of one kind where they are of one indicator on one basis. They add
 * up where the indicator does, they are for one year, and no region counts twice: each states one, all of one level.
 */
export function meaningful(group: Aggregates): Totals {
  const [count, valueCount] = [Number(group.count), Number(group.valueCount)]
  const { sum, min, max } = group
  const one = (distinct: bigint | number) => Number(distinct) === 1
  const ofOneKind = one(group.indicators) && one(group.bases) && one(group.countings)
  if (!ofOneKind || sum === null) {
    return { count, valueCount, unit: null, sum: null, min: null, max: null, mean: null }
  }
  const oncePerRegion = Number(group.regions) === valueCount && one(group.levels)
  const oneYear = one(group.years) && Number(group.dated) === valueCount
  const addsUp = Number(group.additive) === 1 && oncePerRegion && oneYear
  return {
    count,
    valueCount,
    unit: group.unit,
    sum: addsUp ? exact(sum) : null,
    min,
    max,
    mean: exact(sum / valueCount),
  }
}

/** Of a group whose values were not looked at. */
export const onlyCounted = ({ count }: Pick<Aggregates, 'count'>): Totals => ({
  count: Number(count),
  valueCount: 0,
  unit: null,
  sum: null,
  min: null,
  max: null,
  mean: null,
})

type Count = bigint | number

/** What SQL says of a group; all but `count` are over figures with one number for the region as a whole. */
export interface Aggregates {
  count: Count
  valueCount: Count
  sum: number | null
  min: number | null
  max: number | null
  /** Of one of the indicators. */
  unit: string | null
  /** 1 where all indicators add up. */
  additive: Count | null
  indicators: Count
  bases: Count
  /** 2 where some count people and some times (人次). */
  countings: Count
  /** Figures with a year. */
  dated: Count
  years: Count
  regions: Count
  levels: Count
}

/** Over the figures that have one number for the region as a whole. */
const over = (aggregate: Sql): Sql =>
  sql`${aggregate} FILTER (WHERE f."normalizedValue" IS NOT NULL AND f."per" IS NULL AND i."code" IS NOT NULL)`

const VALUE = sql`f."normalizedValue"`
/** 人次 as opposed to 人, the distinction that `compareStatements` makes. */
const COUNTS_TIMES = sql`CASE WHEN f."unit" LIKE '%次' THEN 1 ELSE 0 END`

/** The columns of `Aggregates`. */
export const AGGREGATES: Sql[] = [
  sql`COUNT(*) AS "count"`,
  sql`${over(sql`COUNT(*)`)} AS "valueCount"`,
  sql`${over(sql`SUM(${VALUE})`)} AS "sum"`,
  sql`${over(sql`MIN(${VALUE})`)} AS "min"`,
  sql`${over(sql`MAX(${VALUE})`)} AS "max"`,
  sql`${over(sql`MIN(i."unit")`)} AS "unit"`,
  sql`${over(sql`MIN(CASE WHEN i."additive" THEN 1 ELSE 0 END)`)} AS "additive"`,
  sql`${over(sql`COUNT(DISTINCT f."indicatorCode")`)} AS "indicators"`,
  sql`${over(sql`COUNT(DISTINCT f."basis")`)} AS "bases"`,
  sql`${over(sql`COUNT(DISTINCT ${COUNTS_TIMES})`)} AS "countings"`,
  sql`${over(sql`COUNT(f."year")`)} AS "dated"`,
  sql`${over(sql`COUNT(DISTINCT f."year")`)} AS "years"`,
  sql`${over(sql`COUNT(DISTINCT f."regionCode")`)} AS "regions"`,
  sql`${over(sql`COUNT(DISTINCT r."level")`)} AS "levels"`,
]
