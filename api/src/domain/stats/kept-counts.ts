import { type Database, rawRows } from '@plangraph/database'
import { type Sql, sql } from '../../shared/sql.js'
import type { FigureParts } from '../filters/figure-parts.js'
import { type TargetArguments, targetParts, targetWhere } from '../filters/figure-where.js'
import { figureCondition, figuresOf } from './figure-condition.js'
import type { GroupKeys } from './group-keys.js'

/** What the database keeps counts of targets by: '' of all. Each is counted by status, too. */
type Dimension = '' | 'REGION' | 'INDICATOR' | 'YEAR'

const OF_KEY: Partial<Record<keyof GroupKeys, Dimension>> = {
  region: 'REGION',
  level: 'REGION',
  indicator: 'INDICATOR',
  topic: 'INDICATOR',
  year: 'YEAR',
  status: '',
}
const OF_PART: Partial<Record<keyof FigureParts, Dimension>> = {
  regions: 'REGION',
  within: 'REGION',
  levels: 'REGION',
  indicators: 'INDICATOR',
  topics: 'INDICATOR',
  years: 'YEAR',
}

/**
 * The counts that the database keeps of targets, as rows like those of `Target` that stand for `count` each; null where they don't
 * tell what is asked: by something else, or by two things at once, of which an index finds few.
 */
export function keptCounts(parts: FigureParts, keys: readonly (keyof GroupKeys)[]): Sql | null {
  const given = Object.entries(parts).filter(([, part]) => part !== undefined)
  const asked = new Set([
    ...keys.map((key) => OF_KEY[key]),
    ...given.map(([name]) => OF_PART[name as keyof FigureParts]),
  ])
  asked.delete('')
  const [dimension = asked.size === 0 ? '' : undefined, ...more] = asked
  if (dimension === undefined || more.length > 0) return null
  return sql`(
    SELECT "status", "count",
      CASE WHEN "dimension" = 'REGION' THEN NULLIF("key", '') END AS "regionCode",
      CASE WHEN "dimension" = 'INDICATOR' THEN NULLIF("key", '') END AS "indicatorCode",
      CASE WHEN "dimension" = 'YEAR' THEN CAST(NULLIF("key", '') AS INTEGER) END AS "year"
    FROM "TargetCount" WHERE "dimension" = ${dimension})`
}

/** How many targets there are: a sum of kept counts, or by counting them. One statement besides those of the filter. */
export async function countTargets(database: Database, args: TargetArguments): Promise<number> {
  const parts = await targetParts(database, args)
  const kept = keptCounts(parts, [])
  if (kept === null) return database.target.count({ where: await targetWhere(database, args) })
  const [row] = await rawRows<[count: number | null]>(
    database,
    sql`SELECT SUM(f."count") AS "count" FROM ${figuresOf(kept)} WHERE ${figureCondition('Target', parts, args.status)}`,
  )
  return Number(row?.[0] ?? 0)
}
