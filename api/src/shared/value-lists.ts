import { invalidArgument } from './errors.js'

/** SQLite takes 999 parameters a statement; a filter has at most six lists. */
export const MAX_FILTER_VALUES = 150

/**
 * Distinct values of a list argument; an empty list matches nothing.
 *
 * @throws {GraphQLError} naming the argument, for more values than a filter may have
 */
export function values<Value>(list: readonly Value[], argument: string): Value[]
/** Undefined (no restriction) where the client gave none. */
export function values<Value>(list: readonly Value[] | null | undefined, argument: string): Value[] | undefined
export function values<Value>(list: readonly Value[] | null | undefined, argument: string): Value[] | undefined {
  if (list === null || list === undefined) return undefined
  const distinct = [...new Set(list)]
  if (distinct.length <= MAX_FILTER_VALUES) return distinct
  throw invalidArgument(argument, `${distinct.length} values are more than a filter may have, ${MAX_FILTER_VALUES}.`)
}
