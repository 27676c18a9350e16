import type { Database } from '@plangraph/database'
import { invalidArgument } from '../../shared/errors.js'
import { empty, join, quotedName, type Sql, sql } from '../../shared/sql.js'
import type { FigureParts } from '../filters/figure-parts.js'
import { figureCondition, figuresOf } from './figure-condition.js'
import { type FigureTable, type Grouping, type GroupKeys, KEY_NAMES, KEYS, keyOf } from './group-keys.js'
import { keptCounts } from './kept-counts.js'
import { AGGREGATES, type Aggregates, meaningful, onlyCounted, type Totals } from './totals.js'

/** SQLite takes 999 parameters a statement, and the regions of all groups are looked up by one. */
export const MAX_GROUPS = 900

/** Figures that share their keys, and what they come to. */
export interface Group {
  keys: GroupKeys
  totals: Totals
}

export interface Asked {
  groupBy: readonly Grouping[]
  parts: FigureParts
  /** Statuses of targets; none given: all. */
  status?: readonly string[] | null
  /** Only how many figures each group has is of interest. */
  countsOnly?: boolean
}

/**
 * Groups figures and totals each group, by its keys in the order asked, those without a key last. Without `groupBy` all
 * figures are one group. One statement.
 *
 * @throws {GraphQLError} for more than 900 groups
 */
export async function groupFigures(database: Database, table: FigureTable, asked: Asked): Promise<Group[]> {
  const key = KEYS[table]
  const asGrouped = new Set(asked.groupBy.map(keyOf))
  const kept = table === 'Target' && asked.countsOnly === true ? keptCounts(asked.parts, [...asGrouped]) : null
  const aggregates = kept === null ? AGGREGATES : [sql`SUM(f."count") AS "count"`]
  const grouped = [...asGrouped].map((name) => key[name])
  const named = KEY_NAMES.map((name) => sql`${asGrouped.has(name) ? key[name] : NULL} AS ${quotedName(name)}`)
  const groups = grouped.length === 0 ? empty : sql`GROUP BY ${join(grouped)} ORDER BY ${join(grouped.map(nullsLast))}`
  const rows = await database.$queryRaw<(GroupKeys & Aggregates)[]>`
    SELECT ${join([...named, ...aggregates])}
    FROM ${figuresOf(kept ?? quotedName(table))}
    WHERE ${figureCondition(table, asked.parts, asked.status)}
    ${groups} LIMIT ${MAX_GROUPS + 1}`
  if (rows.length > MAX_GROUPS) {
    throw invalidArgument('groupBy', `there are more than ${MAX_GROUPS} groups. Group by less, or restrict "filter".`)
  }
  return rows.map((row) => ({ keys: row, totals: kept === null ? meaningful(row) : onlyCounted(row) }))
}

const NULL = sql`NULL`
const nullsLast = (key: Sql): Sql => sql`${key} IS NULL, ${key}`
