import type { Cell, Column } from '../../api/src/tabular/tables/column.js'
import type { Random } from '../synthetic/random.js'

export type Row = Readonly<Record<string, Cell>>

/** A constant of OData. */
export function odataLiteral({ type }: Column, cell: Cell): string {
  if (cell === null) return 'null'
  return type === 'string' ? `'${String(cell).replaceAll("'", "''")}'` : String(cell)
}

/** A random $filter over the columns of a table, with values that its rows have. */
export function randomFilter(random: Random, columns: readonly Column[], rows: readonly Row[], depth = 2): string {
  const inner = () => randomFilter(random, columns, rows, depth - 1)
  const draw = random.next()
  if (depth > 0 && draw < 0.15) return `(${inner()} and ${inner()})`
  if (depth > 0 && draw < 0.3) return `(${inner()} or ${inner()})`
  if (depth > 0 && draw < 0.4) return `not (${inner()})`
  return condition(random, random.pick(columns), rows)
}

function condition(random: Random, column: Column, rows: readonly Row[]): string {
  const value = () => odataLiteral(column, (rows.length > 0 ? random.pick(rows)[column.name] : null) ?? null)
  const draw = random.next()
  const constants = () => Array.from({ length: random.int(1, 3) }, value).join(',')
  if (column.type === 'boolean' && draw < 0.3) return column.name
  if (draw < 0.2) return `${column.name} in (${constants()})`
  if (column.idOf !== undefined) return `${column.name} ${random.pick(['eq', 'ne'])} ${value()}`
  if (column.type === 'string' && draw < 0.5) {
    return `${random.pick(['contains', 'startswith', 'endswith'])}(${column.name},${value()})`
  }
  return `${column.name} ${random.pick(['eq', 'ne', 'gt', 'ge', 'lt', 'le'])} ${value()}`
}
