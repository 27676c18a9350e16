import type { Database } from '@plangraph/database'
import type { Cell, Column } from '../tables/column.js'
import { countRows, selectRows } from '../tables/select-rows.js'
import type { Sql } from '../tables/sql.js'
import type { Table } from '../tables/table.js'
import type { Expression } from './expression.js'
import { columnNamed, filterSql } from './filter-sql.js'
import { countWanted, type Options, wholeNumber } from './options.js'
import { orderOf, orderSql } from './order.js'
import { parseFilter } from './parse-filter.js'
import { behind, parseSkipToken, skipToken } from './skip-token.js'

/** A table, and how to find what its columns select from; that may take long, so options are looked at first. */
export interface EntitySet {
  table: Table
  source: (filter?: Expression) => Promise<Sql>
}

export interface Page {
  /** The columns chosen; undefined: all, as without $select. */
  selected: readonly Column[] | undefined
  entities: Record<string, Cell>[]
  /** Where the next page begins; null on the last. */
  next: string | null
  /** Rows on all pages together, where asked for. */
  count: number | null
}

/**
 * A page of a table as the options ask for it: one statement, and one more for the count.
 *
 * @throws {RequestError} naming the option that is wrong
 */
export async function readPage(database: Database, set: EntitySet, options: Options, size: number): Promise<Page> {
  const { table } = set
  const selected = chosen(table, options.$select)
  const filter = filterOf(options)
  const condition = filter && filterSql(table.columns, filter)
  const order = orderOf(table, options.$orderby)
  const token = options.$skiptoken === undefined ? undefined : parseSkipToken(options.$skiptoken, order)
  const left = token ? token.left : wholeNumber(options, '$top')
  const offset = token ? 0 : wholeNumber(options, '$skip')
  const counts = countWanted(options)
  const columns = selected ?? table.columns
  const from = await set.source(filter)
  const limit = Math.min(left ?? size, size)
  const { cells, last } = await selectRows(database, {
    from,
    columns,
    where: [condition, token && behind(order, token.values)],
    order: orderSql(order),
    keys: order.map(({ column }) => column.sql),
    limit,
    ...(offset !== undefined && { offset }),
  })
  const rest = left === undefined ? undefined : left - cells.length
  const more = cells.length === limit && limit > 0 && rest !== 0
  return {
    selected,
    entities: cells.map((row) => entity(columns, row)),
    next: more ? skipToken({ values: last, ...(rest !== undefined && { left: rest }) }) : null,
    count: counts ? await countRows(database, from, [condition]) : null,
  }
}

/** How many rows a $filter matches. */
export const countEntities = async (database: Database, set: EntitySet, options: Options): Promise<number> => {
  const filter = filterOf(options)
  const condition = filter && filterSql(set.table.columns, filter)
  return countRows(database, await set.source(filter), [condition])
}

/** The one row that a filter matches; null where there is none. */
export async function readEntity(database: Database, set: EntitySet, filter: Expression, options: Options) {
  const { table } = set
  const condition = filterSql(table.columns, filter)
  const selected = chosen(table, options.$select)
  const columns = selected ?? table.columns
  const order = orderOf(table, undefined)
  const keys = order.map(({ column }) => column.sql)
  const from = await set.source(filter)
  const { cells } = await selectRows(database, {
    from,
    columns,
    where: [condition],
    order: orderSql(order),
    keys,
    limit: 1,
  })
  const [row] = cells
  return row === undefined ? null : { selected, entity: entity(columns, row) }
}

const filterOf = ({ $filter }: Options): Expression | undefined =>
  $filter === undefined ? undefined : parseFilter($filter)

function chosen({ columns }: Table, select: string | undefined): readonly Column[] | undefined {
  const names = select?.split(',').map((name) => name.trim())
  if (names === undefined || names.includes('*')) return undefined
  return [...new Set(names)].map((name) => columnNamed(columns, name, '$select'))
}

const entity = (columns: readonly Column[], row: readonly Cell[]): Record<string, Cell> =>
  Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null]))
