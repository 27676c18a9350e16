import { type Args, modelOf, objectOf, onlyKnown } from './condition.js'
import type { Model, Relation } from './models.js'
import { leaveToPrisma } from './unsupported.js'
import { decoderOf } from './values.js'

export type Row = Record<string, unknown>
export type Stored = readonly unknown[]

/** What is read of a model: its columns, and the rows that it leads to. */
export interface Selection {
  model: Model
  /** Names of the columns to read, those by which relations lead on among them. */
  columns: readonly string[]
  /** A row as the client gives it, without its relations. */
  rowOf: (stored: Stored) => Row
  related: readonly Related[]
}

/** Rows that a row leads to. */
export interface Related {
  relation: Relation
  /** Place among the columns of what it leads by. */
  at: number
  /** Which of them, and what is read of them. */
  args: Args
  selection: Selection
}

const KNOWN = ['select', 'include', 'omit', 'where', 'orderBy', 'take', 'skip']

/** @param key a column that is read besides, by which rows are found again */
export function selectionOf(model: Model, args: Args, key?: string): Selection {
  onlyKnown(args, KNOWN)
  const { select, include, omit = {} } = args
  const columns: string[] = key === undefined ? [] : [key]
  const placeOf = (name: string): number => {
    const place = columns.indexOf(name)
    return place < 0 ? columns.push(name) - 1 : place
  }
  const cells: { name: string; at: number; decode: ((stored: unknown) => unknown) | null }[] = []
  const related: Related[] = []
  const left = objectOf(omit)
  const wanted = select === undefined ? { ...allOf(model), ...objectOf(include ?? {}) } : objectOf(select)
  for (const [name, given] of Object.entries(wanted)) {
    if (given === undefined || given === false || left[name] === true) continue
    const column = model.columns.get(name)
    if (column !== undefined) {
      if (given !== true) leaveToPrisma('a column with arguments')
      cells.push({ name, at: placeOf(name), decode: decoderOf(column) })
      continue
    }
    const relation = model.relations.get(name) ?? leaveToPrisma(`a field ${name}`)
    const args = given === true ? {} : objectOf(given)
    const selection = selectionOf(modelOf(relation.model), args, relation.other)
    related.push({ relation, at: placeOf(relation.own), args, selection })
  }
  // Without an order rows come in that of the index that has all columns: with the key among them, in the one that Prisma gets.
  if (args.orderBy === undefined) model.key.forEach(placeOf)
  return { model, columns, rowOf: rowMaker(cells), related }
}

const allOf = ({ columns }: Model): Record<string, true> =>
  Object.fromEntries([...columns.keys()].map((name) => [name, true]))

const rowMaker =
  (cells: readonly { name: string; at: number; decode: ((stored: unknown) => unknown) | null }[]) =>
  (stored: Stored): Row => {
    const row: Row = {}
    for (const { name, at, decode } of cells) row[name] = decode === null ? stored[at] : decode(stored[at])
    return row
  }
