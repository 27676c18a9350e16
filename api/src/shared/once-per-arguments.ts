import type { Database } from '@plangraph/database'

/**
 * Reads arguments once where several ask: a page and its `totalCount` are given one and the same object, and what its
 * names mean need not be looked up for each.
 */
export function oncePerArguments<Args extends object, Read>(
  read: (database: Database, args: Args) => Promise<Read>,
): (database: Database, args: Args) => Promise<Read> {
  const known = new WeakMap<Args, Promise<Read>>()
  return (database, args) => {
    const before = known.get(args)
    if (before !== undefined) return before
    const reading = read(database, args)
    known.set(args, reading)
    return reading
  }
}
