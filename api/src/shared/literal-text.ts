import { invalidArgument } from './errors.js'

/** The longest text to look for, in UTF-16 code units; SQLite refuses LIKE patterns of more than 50,000 bytes. */
const MAX_TEXT = 500

/**
 * A client's text as the argument of Prisma's `contains`, so that it finds itself and nothing else: `contains` becomes
 * LIKE, which reads % and _ as wild cards unless a backslash stands before them.
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
