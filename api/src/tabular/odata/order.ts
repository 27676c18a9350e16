import { join, type Sql, sql } from '../../shared/sql.js'
import type { Column, Raw } from '../tables/column.js'
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
  if (column.tells !== undefined)
    throw notImplemented(`$orderby: ${name} is a sentence told of its code; sort by that.`)
  return { column, descending: direction === 'desc' }
}

/** Nulls come first ascending and last descending, which is the order of OData and of SQLite. */
export const orderSql = (order: readonly Term[]): Sql =>
  join(
    order.map(({ column, descending }) => {
      const direction = descending ? sql`(${column.sql}) DESC` : sql`(${column.sql})`
      if (!column.nullable) return direction
      return descending ? sql`${direction} NULLS LAST` : sql`${direction} NULLS FIRST`
    }),
  )

/** Where a page ended: its last row's values in the order asked, and how many rows $top still allows. */
export interface SkipToken {
  values: readonly Raw[]
  left?: number
}

export const skipToken = ({ values, left }: SkipToken): string =>
  Buffer.from(JSON.stringify([left ?? null, ...values.map(scalar)])).toString('base64url')

const scalar = (value: Raw) => {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'boolean' || typeof value === 'bigint' ? Number(value) : value
}

/** @throws {RequestError} for a text that no page of this order gave */
export function parseSkipToken(text: string, order: readonly Term[]): SkipToken {
  const [left, ...values] = decoded(text)
  const fits = values.length === order.length && (left === null || (Number.isInteger(left) && Number(left) > 0))
  // JSON reads 1e999 as Infinity.
  if (!fits || !values.every((value) => value === null || typeof value === 'string' || Number.isFinite(value))) {
    throw badRequest('$skiptoken is not what a nextLink of this order had: follow the links as they are.')
  }
  const typed = values.map((value, i) => {
    if (order[i]?.column.type !== 'datetime' || value === null) return value as Raw
    const time = new Date(String(value))
    if (Number.isNaN(time.getTime())) throw badRequest('$skiptoken holds no time where the order has one.')
    return time
  })
  return { values: typed, ...(left !== null && { left: Number(left) }) }
}

function decoded(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** Rows after a row (a keyset page), in an order with nulls first ascending and last descending. */
export function rowsAfter(order: readonly Term[], values: readonly Raw[]): Sql {
  const plain = order.every(({ column, descending }) => !descending && !column.nullable)
  // The row value lets the database go by the index of the primary key.
  if (plain) return sql`(${join(order.map(({ column }) => column.sql))}) > (${join([...values])})`
  const cases = order.map((term, i) => {
    const equal = order.slice(0, i).map(({ column }, j) => sql`(${column.sql}) IS ${values[j] ?? null}`)
    return sql`(${join([...equal, beyond(term, values[i] ?? null)], ' AND ')})`
  })
  return sql`(${join(cases, ' OR ')})`
}

function beyond({ column, descending }: Term, value: Raw): Sql {
  if (value === null) return descending ? sql`FALSE` : sql`(${column.sql}) IS NOT NULL`
  return descending ? sql`((${column.sql}) < ${value} OR (${column.sql}) IS NULL)` : sql`(${column.sql}) > ${value}`
}
