import { type Args, Conditions, objectOf, onlyKnown } from '../reads/condition.js'
import type { Model } from '../reads/models.js'
import { type Row, type Selection, type Stored, selectionOf } from '../reads/selection.js'
import { uniqueWhere } from '../reads/unique.js'
import { leaveToPrisma } from '../reads/unsupported.js'
import { written } from '../reads/values.js'
import type { Parameter } from '../sqlite/prepared-statements.js'

/** Runs one statement that writes: the rows that it gives back, and how many it wrote. */
export type Execute = (sql: string, parameters: readonly Parameter[]) => { rows: Stored[]; rowsAffected: number }

/** The row that `create` writes. */
export function createRow(execute: Execute, model: Model, args: Args): Row | undefined {
  onlyKnown(args, ['data'])
  const cells = cellsOf(model, args.data)
  const given = new Set(cells.map(({ name }) => name))
  for (const { name, isRequired, hasDefaultValue } of model.columns.values())
    if (!given.has(name) && (hasDefaultValue || isRequired)) leaveToPrisma(`a row without ${name}`)
  const names = cells.map(({ name }) => `"${name}"`).join(', ')
  const places = cells.map(() => '?').join(', ')
  return rowGiven(execute, model, `INSERT INTO "${model.name}" (${names}) VALUES (${places})`, parametersOf(cells))
}

/** The row that `update` writes; undefined where there is none. */
export function updateRow(execute: Execute, model: Model, args: Args): Row | undefined {
  onlyKnown(args, ['where', 'data'])
  const { sql, parameters } = update(model, { ...args, where: uniqueWhere(model, args.where) })
  return rowGiven(execute, model, sql, parameters)
}

/** What `updateMany` gives. */
export function updateRows(execute: Execute, model: Model, args: Args): { count: number } {
  onlyKnown(args, ['where', 'data'])
  const { sql, parameters } = update(model, args)
  return { count: execute(sql, parameters).rowsAffected }
}

/** What `deleteMany` gives. */
export function deleteRows(execute: Execute, model: Model, args: Args): { count: number } {
  onlyKnown(args, ['where'])
  const { condition, parameters } = conditionOf(model, args.where)
  return { count: execute(`DELETE FROM "${model.name}" AS m WHERE ${condition}`, parameters).rowsAffected }
}

function update(model: Model, { where, data }: Args): { sql: string; parameters: Parameter[] } {
  const cells = cellsOf(model, data)
  if (cells.length === 0) leaveToPrisma('a change of nothing')
  const { condition, parameters } = conditionOf(model, where)
  const set = cells.map(({ name }) => `"${name}" = ?`).join(', ')
  const sql = `UPDATE "${model.name}" AS m SET ${set} WHERE ${condition}`
  return { sql, parameters: [...parametersOf(cells), ...parameters] }
}

function rowGiven(execute: Execute, model: Model, sql: string, parameters: readonly Parameter[]): Row | undefined {
  const { columns, rowOf }: Selection = selectionOf(model, {})
  const [row] = execute(`${sql} RETURNING ${columns.map((name) => `"${name}"`).join(', ')}`, parameters).rows
  return row && rowOf(row)
}

interface Cell {
  name: string
  value: Parameter
}

const parametersOf = (cells: readonly Cell[]): Parameter[] => cells.map(({ value }) => value)

function cellsOf({ columns }: Model, data: unknown): Cell[] {
  return Object.entries(objectOf(data)).flatMap(([name, value]) => {
    if (value === undefined) return []
    const column = columns.get(name) ?? leaveToPrisma(`what ${name} leads to`)
    return [{ name, value: written(column, value) }]
  })
}

function conditionOf(model: Model, where: unknown): { condition: string; parameters: readonly Parameter[] } {
  const conditions = new Conditions()
  const said = conditions.of(model, 'm', where ?? {})
  if (conditions.joins.length > 0) leaveToPrisma('a condition of a related row')
  return { condition: said || '1=1', parameters: conditions.parameters }
}
