import { invalidArgument } from './errors.js'

/** The longest text to look for, in UTF-16 code units; SQLite refuses LIKE patterns of more than 50,000 bytes. */
const MAX_TEXT = 500

/**
 * A client's text as the argument of Prisma's `contains`, so that it finds itself and nothing else: `contains` becomes
 * LIKE, which reads % and _ as wild cards unless a backslash precedes them.
 */
export const literalText = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** Control characters, white space aside. */
const control = /(?!\s)\p{Cc}/u

/** @throws {GraphQLError} naming the argument, for a text too long to look for or with control characters */
export function checkText(text: string, argument: string): void {
  // A NUL ends a LIKE pattern, so that the text before it, or nothing, would be looked for.
  if (control.test(text)) throw invalidArgument(argument, 'control characters can not be looked for.')
  if (text.length <= MAX_TEXT) return
  throw invalidArgument(argument, `${text.length} characters are more than can be looked for, ${MAX_TEXT}.`)
}

/** SQLite takes 999 parameters a statement; a filter has at most six lists. */
const MAX_FILTER_VALUES = 150

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
  const distinct = list.length > 1 ? [...new Set(list)] : [...list]
  if (distinct.length <= MAX_FILTER_VALUES) return distinct
  throw invalidArgument(argument, `${distinct.length} values are more than a filter may have, ${MAX_FILTER_VALUES}.`)
}
