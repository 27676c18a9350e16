import type { Database } from '@plangraph/database'
import type { Sql } from '../../shared/sql.js'
import type { Cell, Column } from '../tables/column.js'
import { countRows, selectRows } from '../tables/select-rows.js'
import type { Table } from '../tables/table.js'
import type { Expression } from './expression.js'
import { orderOf, orderSql, rowsAfter, skipToken } from './order.js'
import type { EntityRequest, PageRequest, RowsAsked } from './page-request.js'

/** A table, and how to find what its columns select from. */
export interface EntitySet {
  table: Table
  source: (filter?: Expression) => Promise<Sql>
}

export interface Page {
  entities: Record<string, Cell>[]
  /** Where the next page begins; null on the last. */
  next: string | null
  /** Rows on all pages together, where asked for. */
  count: number | null
}

/** A page of a table: one statement, and one more for the count. */
export async function readPage(database: Database, set: EntitySet, request: PageRequest): Promise<Page> {
  const { selected, filter, condition, order, token, left, offset, counts, size } = request
  const columns = selected ?? set.table.columns
  const from = await set.source(filter)
  const limit = Math.min(left ?? size, size)
  const { cells, last } = await selectRows(database, {
    from,
    columns,
    where: [condition, token && rowsAfter(order, token.values)],
    order: orderSql(order),
    keys: order.map(({ column }) => column.sql),
    limit,
    ...(offset !== undefined && { offset }),
  })
  const rest = left === undefined ? undefined : left - cells.length
  const more = cells.length === limit && limit > 0 && rest !== 0
  return {
    entities: cells.map((row) => entity(columns, row)),
    next: more ? skipToken({ values: last, ...(rest !== undefined && { left: rest }) }) : null,
    count: counts ? await countRows(database, from, [condition]) : null,
  }
}

/** How many rows are asked for. */
export const countEntities = async (database: Database, set: EntitySet, rows: RowsAsked): Promise<number> =>
  countRows(database, await set.source(rows.filter), [rows.condition])

/** The one row that is asked for; null where there is none. */
export async function readEntity(database: Database, set: EntitySet, request: EntityRequest) {
  const { table } = set
  const columns = request.selected ?? table.columns
  const order = orderOf(table, undefined)
  const { cells } = await selectRows(database, {
    from: await set.source(request.filter),
    columns,
    where: [request.condition],
    order: orderSql(order),
    keys: order.map(({ column }) => column.sql),
    limit: 1,
  })
  const [row] = cells
  return row === undefined ? null : entity(columns, row)
}

const entity = (columns: readonly Column[], row: readonly Cell[]): Record<string, Cell> =>
  Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null]))
