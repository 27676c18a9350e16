import type { Database } from '@plangraph/database'
import { empty, join, quotedName, type Sql, sql } from '../../shared/sql.js'
import { type Cell, type Column, cellOf, type Raw } from './column.js'

export interface Selection {
  from: Sql
  columns: readonly Column[]
  /** Conditions that must all hold. */
  where: readonly (Sql | undefined)[]
  /** What to sort by. */
  order: Sql
  /** Expressions whose values in the last row mark where the page ended. */
  keys: readonly Sql[]
  limit?: number
  offset?: number
}

/** One statement. */
export async function selectRows(
  database: Database,
  { from, columns, where, order, keys, limit, offset }: Selection,
): Promise<{ cells: Cell[][]; last: Raw[] }> {
  const names = columns.map((column) => sql`${column.sql} AS ${quotedName(column.name)}`)
  const ends = keys.map((value, index) => sql`${value} AS ${quotedName(`key ${index}`)}`)
  const page = limit === undefined ? empty : sql`LIMIT ${limit} OFFSET ${offset ?? 0}`
  const found = await database.$queryRaw<Record<string, Raw>[]>`
    SELECT ${join([...names, ...ends])} FROM ${from} WHERE ${allOf(where)} ORDER BY ${order} ${page}`
  const last = found.at(-1)
  return {
    cells: found.map((row) => columns.map((column) => cellOf(column, row[column.name] ?? null))),
    last: keys.map((_, index) => last?.[`key ${index}`] ?? null),
  }
}

/** One statement. */
export async function countRows(database: Database, from: Sql, where: readonly (Sql | undefined)[]): Promise<number> {
  const [row] = await database.$queryRaw<{ rows: Raw }[]>`SELECT COUNT(*) AS "rows" FROM ${from} WHERE ${allOf(where)}`
  return Number(row?.rows)
}

const allOf = (where: readonly (Sql | undefined)[]): Sql =>
  join([sql`TRUE`, ...where.filter((condition) => condition !== undefined)], ' AND ')
