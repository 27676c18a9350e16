import type { Parameter } from '../sqlite/prepared-statements.js'
import type { Asking } from './asking.js'
import { type Args, Conditions, onlyKnown } from './condition.js'
import type { Model, Relation } from './models.js'
import { orderOf } from './order.js'
import { type Related, type Row, type Selection, type Stored, selectionOf } from './selection.js'
import { leaveToPrisma } from './unsupported.js'

/** A column, and values of which it has one. */
interface Among {
  key: string
  values: readonly Parameter[]
}

/** As many rows as there are; each database takes a large number, SQLite alone a negative one. */
const ALL = 2 ** 31 - 1

/** Rows that `findMany` gives: by one statement, and one more for each relation however many rows there are. */
export function* readRows(model: Model, args: Args): Asking<Row[]> {
  const selection = selectionOf(model, args)
  return yield* withRelated(selection, yield* select(selection, inOrder(model, args)))
}

/** The row that `findFirst` gives. */
export function* readFirst(model: Model, args: Args): Asking<Row | null> {
  onlyKnown(args, ['select', 'include', 'where', 'orderBy'])
  const selection = selectionOf(model, args)
  const rows = yield* withRelated(selection, yield* select(selection, { ...args, take: 1 }))
  return rows[0] ?? null
}

/** The rows that have these values in a unique column, by value. */
export function* readByKey(model: Model, args: Args, among: Among): Asking<Map<unknown, Row>> {
  onlyKnown(args, ['select', 'include'])
  const selection = selectionOf(model, args, among.key)
  const stored = yield* select(selection, {}, among)
  const rows = yield* withRelated(selection, stored)
  return new Map(rows.map((row, i) => [stored[i]?.[0], row]))
}

/** The number that `count` gives. */
export function* countRows(model: Model, args: Args): Asking<number> {
  onlyKnown(args, ['where'])
  const conditions = new Conditions()
  const said = conditions.of(model, 'm', args.where ?? {})
  const sql = `SELECT COUNT(*) FROM ${fromOf(model, conditions)} WHERE ${said || '1=1'}`
  const { rows } = yield { sql, args: conditions.parameters }
  return Number(rows[0]?.[0])
}

function* select({ model, columns, joins }: Selection, args: Args, among?: Among): Asking<Stored[]> {
  const [take, skip] = [numberOf(args.take), numberOf(args.skip)]
  const conditions = new Conditions()
  const found = among ? conditions.among(`m."${among.key}"`, among.values) : ''
  const said = conditions.of(model, 'm', args.where ?? {})
  const order = orderOf(conditions, model, 'm', args.orderBy)
  const where = [found, said].filter((part) => part !== '').join(' AND ') || '1=1'
  const sql = `SELECT ${columns.join(', ')} FROM ${fromOf(model, conditions, joins)} WHERE ${where}${order && ` ORDER BY ${order}`}`
  const { parameters } = conditions
  const { rows } = yield skip
    ? { sql: `${sql} LIMIT ? OFFSET ?`, args: [...parameters, take ?? ALL, skip] }
    : take === undefined
      ? { sql, args: parameters }
      : { sql: `${sql} LIMIT ?`, args: [...parameters, take] }
  return rows
}

const fromOf = ({ name }: Model, { joins }: Conditions, more: readonly string[] = []): string =>
  [`"${name}" AS m`, ...joins, ...more].join(' ')

function numberOf(given: unknown): number | undefined {
  if (given === undefined || (typeof given === 'number' && given >= 0)) return given
  return leaveToPrisma('rows counted from the end')
}

/** A part of rows is one of those by their id, where nothing else is asked. */
function inOrder({ key: [id, ...more] }: Model, args: Args): Args {
  if (args.orderBy !== undefined || (args.take === undefined && args.skip === undefined)) return args
  if (id === undefined || more.length > 0) return leaveToPrisma('an order by several columns')
  return { ...args, orderBy: { [id]: 'asc' } }
}

/** Rows as the client gives them, with what they lead to, relation by relation. */
function* withRelated({ rowOf, related }: Selection, stored: readonly Stored[]): Asking<Row[]> {
  const rows = stored.map(rowOf)
  for (const one of related) {
    const { relation, at, from } = one
    const keys = new Set(stored.map((row) => row[at]))
    keys.delete(null)
    const found = yield* foundBy(one, [...keys] as Parameter[])
    // A row that several lead to is given to each anew, as Prisma does: they are told apart by what else was read of them.
    const own = stored.map((row) => found.get(row[at]) ?? [])
    const made = yield* withRelated(one.selection, own.flat())
    let next = 0
    rows.forEach((row, i) => {
      const end = next + (own[i]?.length ?? 0)
      const leading = from(row)
      if (leading !== null) leading[relation.name] = rowsOf(relation, made.slice(next, end))
      next = end
    })
  }
  return rows
}

function rowsOf({ isList, isRequired }: Relation, made: Row[]): Row[] | Row | null {
  if (isList) return made
  return made[0] ?? (isRequired ? leaveToPrisma('a row that is missing') : null)
}

/** The rows that each key leads to: the key is their first column. */
function* foundBy(
  { relation, args, selection }: Related,
  values: readonly Parameter[],
): Asking<Map<unknown, Stored[]>> {
  const found = new Map<unknown, Stored[]>()
  if (values.length === 0) return found
  const { take, skip, ...all } = inOrder(selection.model, args)
  const isPart = take !== undefined || skip !== undefined
  // The part of one row is cut by the database, those of several when all are here.
  const isCut = isPart && values.length === 1
  const among = { key: relation.other, values }
  for (const row of yield* select(selection, isCut ? { ...all, take, skip } : all, among)) {
    const own = found.get(row[0])
    if (own === undefined) found.set(row[0], [row])
    else own.push(row)
  }
  if (!isPart || isCut) return found
  const from = numberOf(skip) ?? 0
  const most = numberOf(take) ?? Number.POSITIVE_INFINITY
  return new Map([...found].map(([key, own]) => [key, own.slice(from, from + most)]))
}
