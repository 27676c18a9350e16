import { parseGlobalId } from '../../shared/global-id.js'
import { type Sql, sql } from '../../shared/sql.js'
import type { Column, ColumnType } from '../tables/column.js'
import type { Literal } from './expression.js'
import { badRequest, notImplemented } from './odata-error.js'

type Kind = 'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'null'

/** One side of a comparison as SQL. */
export interface Operand {
  sql: Sql
  kind: Kind
  /** The type of its global ids; SQL has them as they are stored. */
  idOf?: Column['idOf']
}

const KINDS: Record<ColumnType, Kind> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
}

/** @throws {RequestError} for sentences, which are told when they are read: 501 */
export function operandOf({ name, sql: value, type, idOf, tells }: Column): Operand {
  if (tells !== undefined) throw notImplemented(`$filter: ${name} is a sentence told of its code; filter by the code.`)
  return { sql: sql`(${value})`, kind: KINDS[type], ...(idOf && { idOf }) }
}

/** A value that can be bound to a statement. */
export type Bound = string | number | boolean | Date | null

/**
 * The value of a literal that is compared with ids of a type: the id as stored; undefined for a text that is no such id, and so equals
 * none.
 *
 * @throws {RequestError} for times and numbers that don't exist
 */
export function boundValue({ type, text }: Literal, idOf?: Column['idOf']): Bound | undefined {
  switch (type) {
    case 'null':
      return null
    case 'number':
      // Infinity would reach the database as null, and so match the rows that have no value.
      if (!Number.isFinite(Number(text))) throw badRequest(`${text.slice(0, 40)} is no number that a value can be.`)
      return Number(text)
    case 'boolean':
      return text === 'true'
    case 'datetime':
    case 'date': {
      const time = new Date(text)
      if (Number.isNaN(time.getTime())) throw badRequest(`${text} is no time that exists.`)
      return type === 'date' ? text : time
    }
    default: {
      if (idOf === undefined) return text
      const parsed = parseGlobalId(text)
      return parsed?.typename === idOf ? parsed.id : undefined
    }
  }
}
