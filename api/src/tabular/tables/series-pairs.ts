import type { Database, Prisma } from '@plangraph/database'
import { join, type Sql, sql } from '../../shared/sql.js'

/** A region and an indicator that figures are about. */
export interface Pair {
  regionCode: string
  indicatorCode: string
}

export interface PairsAsked {
  regionCode?: string
  indicatorCode?: string
}

/** The pairs after one, in order, at most `take`. One statement, which goes by the index of both columns. */
export function pairsAfter(database: Database, after: Pair, take: number, asked: PairsAsked): Promise<Pair[]> {
  const of = (table: Sql) => sql`SELECT * FROM (
    SELECT DISTINCT "regionCode", "indicatorCode" FROM ${table}
    WHERE ${join(conditions(after, asked), ' AND ')}
    ORDER BY "regionCode", "indicatorCode" LIMIT ${take}) AS "pair"`
  return database.$queryRaw<Pair[]>`${of(sql`"Target"`)} UNION ${of(sql`"Observation"`)}
    ORDER BY "regionCode", "indicatorCode" LIMIT ${take}`
}

const conditions = (after: Pair, { regionCode, indicatorCode }: PairsAsked): Sql[] => [
  sql`("regionCode", "indicatorCode") > (${after.regionCode}, ${after.indicatorCode})`,
  sql`"indicatorCode" IS NOT NULL AND "year" IS NOT NULL AND "per" IS NULL`,
  ...(regionCode === undefined ? [] : [sql`"regionCode" = ${regionCode}`]),
  ...(indicatorCode === undefined ? [] : [sql`"indicatorCode" = ${indicatorCode}`]),
]

/** Figures from one pair to another, both included, as a condition on targets and observations alike. */
export function between(first: Pair, last: Pair, { indicatorCode }: PairsAsked) {
  const of = (regionCode: string | Prisma.StringFilter, code: Prisma.StringNullableFilter) => ({
    regionCode,
    indicatorCode: indicatorCode === undefined ? code : indicatorCode,
  })
  const [from, to] = [{ gte: first.indicatorCode }, { lte: last.indicatorCode }]
  const ranges =
    first.regionCode === last.regionCode
      ? [of(first.regionCode, { ...from, ...to })]
      : [
          of(first.regionCode, from),
          of({ gt: first.regionCode, lt: last.regionCode }, { not: null }),
          of(last.regionCode, to),
        ]
  return { OR: ranges, year: { not: null }, per: null }
}
