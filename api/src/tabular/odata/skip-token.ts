import { join, type Sql, sql } from '../../shared/sql.js'
import type { Raw } from '../tables/table.js'
import { badRequest } from './odata-error.js'
import type { Term } from './order.js'

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

/** Rows behind a row, in an order with nulls first ascending and last descending. */
export function behind(order: readonly Term[], values: readonly Raw[]): Sql {
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
