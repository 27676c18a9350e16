import type { Asking, Statement } from '../reads/asking.js'
import { type Args, Conditions, objectOf, onlyKnown } from '../reads/condition.js'
import type { Model } from '../reads/models.js'
import { type Row, type Selection, selectionOf } from '../reads/selection.js'
import { uniqueWhere } from '../reads/unique.js'
import { leaveToPrisma } from '../reads/unsupported.js'
import { written } from '../reads/values.js'
import type { Parameter } from '../sqlite/prepared-statements.js'

/** The row that `create` writes. */
export function* createRow(model: Model, args: Args): Asking<Row | undefined> {
  onlyKnown(args, ['data'])
  const cells = cellsOf(model, args.data)
  const given = new Set(cells.map(({ name }) => name))
  for (const { name, isRequired, hasDefaultValue } of model.columns.values())
    if (!given.has(name) && (hasDefaultValue || isRequired)) leaveToPrisma(`a row without ${name}`)
  const names = cells.map(({ name }) => `"${name}"`).join(', ')
  const places = cells.map(() => '?').join(', ')
  const sql = `INSERT INTO "${model.name}" (${names}) VALUES (${places})`
  return yield* rowGiven(model, { sql, args: parametersOf(cells) })
}

/** The row that `update` writes; undefined where there is none. */
export function* updateRow(model: Model, args: Args): Asking<Row | undefined> {
  onlyKnown(args, ['where', 'data'])
  return yield* rowGiven(model, update(model, { ...args, where: uniqueWhere(model, args.where) }))
}

/** What `updateMany` gives. */
export function* updateRows(model: Model, args: Args): Asking<{ count: number }> {
  onlyKnown(args, ['where', 'data'])
  const { rowsAffected } = yield update(model, args)
  return { count: rowsAffected }
}

/** What `deleteMany` gives. */
export function* deleteRows(model: Model, args: Args): Asking<{ count: number }> {
  onlyKnown(args, ['where'])
  const { condition, parameters } = conditionOf(model, args.where)
  const { rowsAffected } = yield { sql: `DELETE FROM "${model.name}" AS m WHERE ${condition}`, args: parameters }
  return { count: rowsAffected }
}

function update(model: Model, { where, data }: Args): Statement {
  const cells = cellsOf(model, data)
  if (cells.length === 0) leaveToPrisma('a change of nothing')
  const { condition, parameters } = conditionOf(model, where)
  const set = cells.map(({ name }) => `"${name}" = ?`).join(', ')
  const sql = `UPDATE "${model.name}" AS m SET ${set} WHERE ${condition}`
  return { sql, args: [...parametersOf(cells), ...parameters] }
}

function* rowGiven(model: Model, { sql, args }: Statement): Asking<Row | undefined> {
  const { rowOf } = wholeRow(model)
  const columns = [...model.columns.keys()].map((name) => `"${name}"`).join(', ')
  const { rows } = yield { sql: `${sql} RETURNING ${columns}`, args }
  return rows[0] && rowOf(rows[0])
}

const whole = new Map<Model, Selection>()

function wholeRow(model: Model): Selection {
  const known = whole.get(model) ?? selectionOf(model, {})
  whole.set(model, known)
  return known
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
