import { type Database, rawRows } from '@plangraph/database'
import { empty, join, quotedName, type Sql, sql } from '../../shared/sql.js'
import { type Cell, type Column, cellOf, type Raw, repeating } from './column.js'

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

const named = (columns: readonly Column[]) =>
  columns.map(({ name, sql: value }) => sql`${value} AS ${quotedName(name)}`)
const namedKeys = (keys: readonly Sql[]) => keys.map((value, index) => sql`${value} AS ${quotedName(`key ${index}`)}`)

function statement({ from, columns, where, order, keys, limit, offset }: Selection): Sql {
  const page = limit === undefined ? empty : sql`LIMIT ${limit} ${offset ? sql`OFFSET ${offset}` : empty}`
  return sql`SELECT ${join([...named(columns), ...namedKeys(keys)])} FROM ${from} WHERE ${allOf(where)} ORDER BY ${order} ${page}`
}

/** One statement. */
export async function selectRows(database: Database, selection: Selection): Promise<{ cells: Cell[][]; last: Raw[] }> {
  const { columns, keys } = selection
  const found = await database.$queryRaw<Record<string, Raw>[]>(statement(selection))
  const last = found.at(-1)
  return {
    cells: found.map((row) => columns.map((column) => cellOf(column, row[column.name] ?? null))),
    last: keys.map((_, index) => last?.[`key ${index}`] ?? null),
  }
}

/** Gives batch after batch of a table: one statement each, whose rows come as they are stored. */
export function batchReader(database: Database, columns: readonly Column[]) {
  const cells = columns.map(repeating)
  return async (selection: Omit<Selection, 'columns'>): Promise<{ cells: Cell[][]; last: Raw[] }> => {
    const found = await rawRows<Raw[]>(database, statement({ ...selection, columns }))
    return {
      cells: found.map((row) => cells.map((cell, place) => cell(row[place] ?? null))),
      last: found.at(-1)?.slice(columns.length) ?? [],
    }
  }
}

/** One statement. */
export async function countRows(database: Database, from: Sql, where: readonly (Sql | undefined)[]): Promise<number> {
  const [row] = await database.$queryRaw<{ rows: Raw }[]>`SELECT COUNT(*) AS "rows" FROM ${from} WHERE ${allOf(where)}`
  return Number(row?.rows)
}

const allOf = (where: readonly (Sql | undefined)[]): Sql =>
  join([sql`TRUE`, ...where.filter((condition) => condition !== undefined)], ' AND ')
