import { Prisma } from '@plangraph/database'
import { type Because, tell } from '@plangraph/figures'
import { globalId, type NodeType } from '../../shared/global-id.js'
import { onceInARow } from '../../shared/once-per.js'
import type { Sql } from '../../shared/sql.js'

export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'datetime'

/** A value as every format gets it: dates are ISO 8601 texts (2021-11-24, 2026-11-01T08:00:00.000Z), ids are global. */
export type Cell = string | number | boolean | null

/** A value as the database or a computation gives it, before `cellOf`. */
export type Raw = string | number | bigint | boolean | Date | null

/** A column of a flat table: what it is called, what it means, and where it comes from. */
export interface Column {
  /** snake_case, ASCII. */
  name: string
  type: ColumnType
  /** English: what it holds, its unit, what null means. */
  description: string
  nullable: boolean
  /** The values of an enumeration. */
  values?: readonly string[]
  /** The type whose global ids it holds; `sql` then gives the id as it is stored. */
  idOf?: NodeType
  /** The language that it tells a reason in; `sql` then gives the reason as it is stored, JSON of its code and arguments. */
  tells?: 'en' | 'zh'
  /** Expression over the table's `from`. */
  sql: Sql
}

const column =
  (type: ColumnType) =>
  (name: string, sql: Sql, description: string): Column => ({ name, type, sql, description, nullable: false })

export const string = column('string')
export const number = column('number')
export const integer = column('integer')
export const boolean = column('boolean')
/** A calendar day, stored as text. */
export const date = column('date')
export const datetime = column('datetime')

/** Global ids as GraphQL's field `id` gives them, so that a row joins to other tables and to `node(id)`. */
export const id = (name: string, type: NodeType, sql: Sql, description: string): Column => ({
  ...string(name, sql, description),
  idOf: type,
})

/** A reason in a sentence. What is stored is no sentence, so that rows can be neither filtered nor sorted by it. */
export const sentence = (name: string, tells: 'en' | 'zh', sql: Sql, description: string): Column => ({
  ...string(name, sql, description),
  tells,
})

/** A text of a closed list, given as the enumeration of the database client. */
export const oneOf = (name: string, values: Record<string, string>, sql: Sql, description: string): Column => ({
  ...string(name, sql, description),
  values: Object.values(values),
})

/** The same column where null is allowed; its description says what null means. */
export const orNull = (given: Column): Column => ({ ...given, nullable: true })

/** A column of computed rows: its definition over the SQL that finds its value, and how a row gives that value. */
export type ComputedColumn<Row> = readonly [define: (value: Sql) => Column, of: (row: Row) => Raw]

/** Columns of rows that SQL gets as JSON arrays, one array a row, `a.value`. */
export const computedColumns = <Row>(given: readonly ComputedColumn<Row>[]): Column[] =>
  given.map(([define], index) => {
    const value = Prisma.raw(`json_extract(a."value", '$[${index}]')`)
    return define(asTyped(define(value).type, value))
  })

/** What JSON holds, as the type of a column: PostgreSQL gives it as a text. */
function asTyped(type: Column['type'], value: Sql): Sql {
  if (type === 'integer') return Prisma.sql`CAST(${value} AS INTEGER)`
  if (type === 'number') return Prisma.sql`CAST(${value} AS DOUBLE PRECISION)`
  if (type === 'boolean') return Prisma.sql`(CAST(${value} AS TEXT) IN ('true', '1'))`
  return value
}

/** Page of the first stretch of text of the evidence `e`. */
export const FIRST_PAGE: Sql = Prisma.sql`CAST(json_extract(e."spans", '$[0].page') AS INTEGER)`

/** Batches of computed rows as the columns give their values. */
export async function* rawBatches<Row>(
  columns: readonly ComputedColumn<Row>[],
  batches: AsyncIterable<Row[]>,
): AsyncIterable<Raw[][]> {
  const values = columns.map(([, of]) => of)
  for await (const rows of batches) yield rows.map((row) => values.map((of) => of(row)))
}

/** The value of a column, from what the database or a computation gives. */
export function cellOf(column: Column, raw: Raw): Cell {
  if (raw === null) return null
  if (column.idOf !== undefined) return globalId(column.idOf, String(raw))
  if (column.tells !== undefined) return sentenceOf(String(raw), column.tells)
  switch (column.type) {
    case 'number':
    case 'integer':
      return Number(raw)
    case 'boolean':
      return Boolean(raw)
    case 'datetime':
      return (raw instanceof Date ? raw : new Date(String(raw))).toISOString()
    default:
      return String(raw)
  }
}

/** `cellOf` for row after row: what one has of its document, its region or its run, the row before often has too. */
export const repeating = (column: Column): ((raw: Raw) => Cell) => onceInARow((raw: Raw) => cellOf(column, raw))

function sentenceOf(reason: string, language: 'en' | 'zh'): string {
  const { message, messageZh } = tell(JSON.parse(reason) as Because)
  return language === 'en' ? message : messageZh
}
