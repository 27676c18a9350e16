import { invalidArgument } from '../../shared/errors.js'

/** How many rows of a list are asked for. @throws {GraphQLError} naming the argument when that is no number of rows */
export function listSize(argument: string, size: number): number {
  if (size < 0) throw invalidArgument(argument, `${size} is negative.`)
  return size
}
