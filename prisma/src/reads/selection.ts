import { type Args, modelOf, objectOf, onlyKnown } from './condition.js'
import type { Column, Model, Relation } from './models.js'
import { leaveToPrisma } from './unsupported.js'
import { decoderOf } from './values.js'

export type Row = Record<string, unknown>
export type Stored = readonly unknown[]

/** What is read of a model: its columns, those of single rows that it leads to, and more rows that it leads to. */
export interface Selection {
  model: Model
  /** The columns to read, those by which relations lead on among them, in SQL. */
  columns: readonly string[]
  /** Tables of the single rows, to be written after its own. */
  joins: readonly string[]
  /** A row as the client gives it, without what is read by statements of their own. */
  rowOf: (stored: Stored) => Row
  related: readonly Related[]
}

/** Rows that a row leads to, read by a statement of their own. */
export interface Related {
  relation: Relation
  /** Place among the columns of what it leads by. */
  at: number
  /** The row that leads to them: a row that was read, or one that it leads to; null where that is not there. */
  from: (row: Row) => Row | null
  /** Which of them, and what is read of them. */
  args: Args
  selection: Selection
}

const KNOWN = ['select', 'include', 'omit', 'where', 'orderBy', 'take', 'skip']

/** What decides which rows a relation leads to. */
const CHOICES = ['where', 'orderBy', 'take', 'skip']

/** Columns of a single row that are read with each row that leads to it; of more it costs less to read it once. */
const MOST_JOINED = 6

/** Tables that a statement joins at most; SQLite takes 64, those of conditions among them. */
const MOST_TABLES = 20

/** Selections that are remembered at most. */
const MOST_KNOWN = 1000

/** Selections by what they are of, which is much the same from request to request. */
const known = new Map<string, Selection>()

/** Those of columns and relations that are asked for by one and the same object, which can't change. */
const fixed = new WeakMap<object, Map<string, Selection>>()

/** @param key a column that is read besides, by which rows are found again: the first */
export function selectionOf(model: Model, args: Args, key?: string): Selection {
  onlyKnown(args, KNOWN)
  const { select, include, omit, orderBy } = args
  const isFixed = typeof select === 'object' && select !== null && Object.isFrozen(select)
  if (!isFixed || include !== undefined || omit !== undefined) return byShape(model, args, key)
  const own = fixed.get(select) ?? new Map<string, Selection>()
  fixed.set(select, own)
  const shape = `${model.name} ${key} ${orderBy === undefined}`
  const before = own.get(shape)
  if (before !== undefined) return before
  const selection = byShape(model, args, key)
  own.set(shape, selection)
  return selection
}

function byShape(model: Model, args: Args, key: string | undefined): Selection {
  const { select, include, omit, orderBy } = args
  const shape = JSON.stringify([model.name, key, select, include, omit, orderBy === undefined])
  const before = known.get(shape)
  if (before !== undefined) return before
  const selection = written(model, args, key)
  // Values that are asked for are without end, and not all are told apart by their JSON.
  if (shape.includes('"where"')) return selection
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(shape, selection)
  return selection
}

function written(model: Model, args: Args, key: string | undefined): Selection {
  const reading = new Reading(model)
  if (key !== undefined) reading.placeOf('m', key)
  const rowOf = reading.rowOf(model, 'm', args, (row) => row)
  // Without an order rows come in that of the index that has all columns: with the key among them, in the one that Prisma gets.
  if (args.orderBy === undefined) for (const name of model.key) reading.placeOf('m', name)
  return { model, columns: reading.columns, joins: reading.joins, rowOf, related: reading.related }
}

/** A selection that is being written. */
class Reading {
  readonly columns: string[] = []
  readonly joins: string[] = []
  readonly related: Related[] = []

  constructor(readonly model: Model) {}

  placeOf(alias: string, name: string): number {
    const column = `${alias}."${name}"`
    const place = this.columns.indexOf(column)
    return place < 0 ? this.columns.push(column) - 1 : place
  }

  /** Takes up what is asked of the rows of a table, and tells how they are made. */
  rowOf(model: Model, alias: string, args: Args, from: Related['from']): (stored: Stored) => Row {
    const cells: Cell[] = []
    for (const [name, given] of asked(model, args)) {
      const column = model.columns.get(name)
      if (column !== undefined) {
        if (given !== true) leaveToPrisma('a column with arguments')
        cells.push({ name, read: cellOf(column, this.placeOf(alias, name)) })
        continue
      }
      const relation = model.relations.get(name) ?? leaveToPrisma(`a field ${name}`)
      const own = given === true ? {} : objectOf(given)
      if (this.joins.length < MOST_TABLES && isJoined(relation, own))
        cells.push({ name, read: this.#joined(relation, alias, own, from) })
      else {
        const selection = selectionOf(modelOf(relation.model), own, relation.other)
        this.related.push({ relation, at: this.placeOf(alias, relation.own), from, args: own, selection })
      }
    }
    return (stored) => {
      const row: Row = {}
      for (const { name, read } of cells) row[name] = read(stored)
      return row
    }
  }

  /** Joins the table of the single row that a relation leads to. */
  #joined(relation: Relation, before: string, args: Args, from: Related['from']): Cell['read'] {
    const { name, own, other, isRequired } = relation
    const model = modelOf(relation.model)
    const alias = `r${this.joins.length + 1}`
    this.joins.push(`LEFT JOIN "${model.name}" AS ${alias} ON ${alias}."${other}" = ${before}."${own}"`)
    const rowOf = this.rowOf(model, alias, args, (row) => (from(row)?.[name] as Row | null | undefined) ?? null)
    // A column that is never empty tells whether the row is there; its key, where none is read.
    const told = asked(model, args).find(([column]) => model.columns.get(column)?.isRequired)
    const at = this.placeOf(alias, told?.[0] ?? other)
    return (stored) => {
      if (stored[at] !== null) return rowOf(stored)
      return isRequired ? leaveToPrisma('a row that is missing') : null
    }
  }
}

interface Cell {
  name: string
  read: (stored: Stored) => unknown
}

function cellOf(column: Column, at: number): Cell['read'] {
  const decode = decoderOf(column)
  return decode === null ? (stored) => stored[at] : (stored) => decode(stored[at])
}

/** The fields of a model that are asked for, and what of each. */
function asked(model: Model, args: Args): [name: string, given: unknown][] {
  onlyKnown(args, KNOWN)
  const { select, include, omit = {} } = args
  const left = objectOf(omit)
  const wanted = select === undefined ? { ...allOf(model), ...objectOf(include ?? {}) } : objectOf(select)
  return Object.entries(wanted).filter(([name, given]) => given !== undefined && given !== false && left[name] !== true)
}

const allOf = ({ columns }: Model): Record<string, true> =>
  Object.fromEntries([...columns.keys()].map((name) => [name, true]))

/** Whether a relation leads to a single row, whatever it is, of which little is read. */
function isJoined({ isList, model }: Relation, args: Args): boolean {
  if (isList || CHOICES.some((name) => args[name] !== undefined)) return false
  const { columns } = modelOf(model)
  const read = asked(modelOf(model), args).flatMap(([name]) => columns.get(name) ?? [])
  return read.length <= MOST_JOINED && !read.some(isLong)
}

const isLong = ({ name, type }: Column): boolean => name === 'text' || type === 'Json'
