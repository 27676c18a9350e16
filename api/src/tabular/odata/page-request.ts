import type { Sql } from '../../shared/sql.js'
import type { Column } from '../tables/column.js'
import type { Table } from '../tables/table.js'
import { keyCondition } from './entity-key.js'
import type { Expression } from './expression.js'
import { columnNamed, filterSql } from './filter-sql.js'
import { countWanted, type Options, wholeNumber } from './options.js'
import { orderOf, parseSkipToken, type SkipToken, type Term } from './order.js'
import { parseFilter } from './parse-filter.js'

/** Which rows of a table. */
export interface RowsAsked {
  filter?: Expression
  /** The same in SQL. */
  condition?: Sql
}

export interface EntityRequest extends RowsAsked {
  /** The columns chosen; undefined: all, as without $select. */
  selected: readonly Column[] | undefined
}

export interface PageRequest extends EntityRequest {
  order: readonly Term[]
  /** Where the page before ended. */
  token: SkipToken | undefined
  /** Rows of this page and all after it; undefined: as many as there are. */
  left: number | undefined
  offset: number | undefined
  counts: boolean
  /** The most rows of this page. */
  size: number
}

/**
 * The rows that $filter asks for. Like all that is read here: nothing is asked of the data, so that what is wrong costs
 * no statement.
 *
 * @throws {RequestError} naming the place that is wrong
 */
export const rowsAsked = ({ columns }: Table, { $filter }: Options): RowsAsked =>
  $filter === undefined ? {} : rowsWith(columns, parseFilter($filter))

/** @throws {RequestError} naming the option that is wrong */
export function pageRequest(table: Table, options: Options, size: number): PageRequest {
  const order = orderOf(table, options.$orderby)
  const token = options.$skiptoken === undefined ? undefined : parseSkipToken(options.$skiptoken, order)
  const top = wholeNumber(options, '$top')
  const skip = wholeNumber(options, '$skip')
  return {
    ...rowsAsked(table, options),
    selected: chosen(table, options.$select),
    order,
    token,
    left: token ? token.left : top,
    offset: token ? 0 : skip,
    counts: countWanted(options),
    size,
  }
}

/** @throws {RequestError} for what is not the key of the table, and for columns that it has not */
export const entityRequest = (table: Table, key: string, { $select }: Options): EntityRequest => ({
  ...rowsWith(table.columns, keyCondition(table, key)),
  selected: chosen(table, $select),
})

const rowsWith = (columns: readonly Column[], filter: Expression): RowsAsked => ({
  filter,
  condition: filterSql(columns, filter),
})

function chosen({ columns }: Table, select: string | undefined): readonly Column[] | undefined {
  const names = select?.split(',').map((name) => name.trim())
  if (names === undefined || names.includes('*')) return undefined
  return [...new Set(names)].map((name) => columnNamed(columns, name, '$select'))
}
