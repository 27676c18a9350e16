import { join, type Sql, sql } from '../../shared/sql.js'
import type { Column } from '../tables/column.js'
import type { Table } from '../tables/table.js'
import { columnNamed } from './filter-sql.js'
import { badRequest, notImplemented } from './odata-error.js'

/** A column to sort by. */
export interface Term {
  column: Column
  descending: boolean
}

const MAX_TERMS = 8

/**
 * The order that $orderby asks for, then that of the primary key, so that it is total.
 *
 * @throws {RequestError} for what can't be sorted by
 */
export function orderOf({ columns, primaryKey }: Table, orderby: string | undefined): Term[] {
  const asked = orderby === undefined ? [] : orderby.split(',').map((text) => term(columns, text))
  if (asked.length > MAX_TERMS) throw badRequest(`$orderby has ${asked.length} terms, ${MAX_TERMS} are allowed.`)
  const key = primaryKey.map((name) => ({ column: columnNamed(columns, name, '$orderby'), descending: false }))
  return [...asked, ...key.filter(({ column }) => asked.every((one) => one.column !== column))]
}

function term(columns: readonly Column[], text: string): Term {
  const [, name = '', direction] = /^\s*(\S+?)(?:\s+(asc|desc))?\s*$/.exec(text) ?? []
  if (name === '') throw badRequest(`$orderby: "${text.slice(0, 80)}" is no property with asc or desc.`)
  const column = columnNamed(columns, name, '$orderby')
  if (column.idOf !== undefined) throw notImplemented(`$orderby: ${name} is an id, and ids have no order to sort by.`)
  return { column, descending: direction === 'desc' }
}

/** SQLite puts nulls first ascending and last descending, which is the order of OData. */
export const orderSql = (order: readonly Term[]): Sql =>
  join(order.map(({ column, descending }) => (descending ? sql`(${column.sql}) DESC` : sql`(${column.sql})`)))
