import { join, type Sql, sql } from '../../shared/sql.js'
import type { Column } from '../tables/column.js'
import type { Comparison, Expression, FunctionName, Literal } from './expression.js'
import { badRequest, notImplemented } from './odata-error.js'
import { type Bound, boundValue, type Operand, operandOf } from './operand.js'

/** SQLite's parser has room for about a hundred open terms, of which a level takes up to five. */
const MAX_DEPTH = 14

const OPERATORS: Record<Comparison, Sql> = {
  eq: sql`IS`,
  ne: sql`IS NOT`,
  gt: sql`>`,
  ge: sql`>=`,
  lt: sql`<`,
  le: sql`<=`,
}

/**
 * The condition that an expression is: true or false for every row, never unknown. Null equals null and is unequal to
 * all else; ordered against anything it is false, as OData has it. Values are parameters.
 *
 * @throws {RequestError} for properties that are unknown and sides that don't fit: 400; for what is not served here: 501
 */
export function filterSql(columns: readonly Column[], expression: Expression): Sql {
  const operand = (side: Expression, depth: number): Operand => {
    switch (side.kind) {
      case 'property':
        return operandOf(columnNamed(columns, side.name, '$filter'))
      case 'literal':
        return { sql: sql`${boundValue(side) ?? null}`, kind: side.type }
      default:
        return { sql: sql`(${condition(side, depth + 1)})`, kind: 'boolean' }
    }
  }

  function condition(given: Expression, depth: number): Sql {
    if (depth > MAX_DEPTH) throw badRequest(`$filter: conditions are nested more than ${MAX_DEPTH} deep.`)
    const operands = (separator: string, all: readonly Expression[]) =>
      sql`(${join(
        all.map((one) => condition(one, depth + 1)),
        separator,
      )})`
    switch (given.kind) {
      case 'and':
        return operands(' AND ', given.operands)
      case 'or':
        return operands(' OR ', given.operands)
      case 'not':
        return sql`(NOT ${condition(given.operand, depth + 1)})`
      case 'in':
        return among(operand(given.operand, depth), given.values)
      case 'call':
        return call(given.name, operand(given.text, depth), operand(given.part, depth))
      case 'comparison':
        return comparison(given.operator, given.left, given.right, depth)
      default: {
        const { kind, sql: value } = operand(given, depth)
        if (kind !== 'boolean') throw badRequest('$filter: a condition is neither a comparison nor a boolean.')
        return sql`COALESCE(${value}, FALSE)`
      }
    }
  }

  function comparison(operator: Comparison, left: Expression, right: Expression, depth: number): Sql {
    const sides = [operand(left, depth), operand(right, depth)] as const
    const idOf = sides[0].idOf ?? sides[1].idOf
    fit(...sides)
    if (idOf !== undefined) checkId(operator)
    const [from, to] = [side(left, sides[0], idOf), side(right, sides[1], idOf)]
    // A text that is no id of the type equals no id.
    if (from === undefined || to === undefined) return operator === 'ne' ? sql`TRUE` : sql`FALSE`
    const equality = operator === 'eq' || operator === 'ne'
    const compared = sql`${from} ${OPERATORS[operator]} ${to}`
    return equality ? sql`(${compared})` : sql`COALESCE(${compared}, FALSE)`
  }

  return condition(expression, 0)
}

function side(given: Expression, { sql: value }: Operand, idOf: Column['idOf']): Sql | undefined {
  if (given.kind !== 'literal') return value
  const bound = boundValue(given, idOf)
  if (bound === undefined) return undefined
  if (bound === null || idOf === undefined) return boundSql(bound)
  return currentIdSql(idOf, sql`${bound}`)
}

/** PostgreSQL would take a number for an integer where the other side is one. */
const boundSql = (value: Bound): Sql =>
  typeof value === 'number' ? sql`CAST(${value} AS DOUBLE PRECISION)` : sql`${value}`

/** The id that a row of a type has now whose id this was once, else the id itself. */
const currentIdSql = (type: string, id: Sql): Sql => sql`COALESCE((
  SELECT "currentId" FROM "FormerId" WHERE "id" = ${id} AND "type" = ${type} AND "currentType" = "type"), ${id})`

/** @throws {RequestError} 400 when there is no such column */
export function columnNamed(columns: readonly Column[], name: string, option: string): Column {
  const column = columns.find((one) => one.name === name)
  if (column) return column
  throw badRequest(`${option}: there is no property ${name}; there are ${columns.map((one) => one.name).join(', ')}.`)
}

function fit(left: Operand, right: Operand): void {
  const sameIds = left.idOf === undefined || right.idOf === undefined || left.idOf === right.idOf
  if (left.kind === 'null' || right.kind === 'null' || (left.kind === right.kind && sameIds)) return
  throw badRequest(`$filter: ${left.idOf ?? left.kind} can't be compared with ${right.idOf ?? right.kind}.`)
}

function checkId(operator: Comparison): void {
  if (operator === 'eq' || operator === 'ne') return
  throw notImplemented(`$filter: ids have no order that ${operator} could use; use eq, ne or in.`)
}

function among(operand: Operand, values: readonly Literal[]): Sql {
  for (const { type } of values) fit(operand, { sql: operand.sql, kind: type })
  const bound = values.map((value) => boundValue(value, operand.idOf))
  const given = bound.filter((value) => value !== undefined && value !== null)
  const listed =
    operand.kind === 'string' || given.length === 0
      ? sql`(SELECT "value" FROM json_each(${JSON.stringify(given)}))`
      : sql`(${join(given.map(boundSql))})`
  const former =
    operand.idOf === undefined
      ? sql``
      : sql` OR ${operand.sql} IN (
          SELECT "currentId" FROM "FormerId" WHERE "id" IN ${listed} AND "type" = ${operand.idOf} AND "currentType" = "type")`
  const found = sql`COALESCE(${operand.sql} IN ${listed}${former}, FALSE)`
  return bound.includes(null) ? sql`(${found} OR ${operand.sql} IS NULL)` : found
}

function call(name: FunctionName, text: Operand, part: Operand): Sql {
  for (const { kind, idOf } of [text, part]) {
    if (idOf !== undefined) throw notImplemented(`$filter: ${name} is not served for ids; use eq, ne or in.`)
    if (kind !== 'string' && kind !== 'null') throw badRequest(`$filter: ${name} takes texts, not ${kind}.`)
  }
  switch (name) {
    case 'contains':
      return sql`COALESCE(instr(${text.sql}, ${part.sql}) > 0, FALSE)`
    case 'startswith':
      return sql`COALESCE(substr(${text.sql}, 1, length(${part.sql})) = ${part.sql}, FALSE)`
    case 'endswith':
      return sql`COALESCE(substr(${text.sql}, length(${text.sql}) - length(${part.sql}) + 1) = ${part.sql}, FALSE)`
  }
}
