import type { Database } from '@plangraph/database'

const commits = new WeakMap<Database, () => number>()

/**
 * Lets what is read of a database be kept until something is committed to it.
 *
 * @param count a number that is another one after every commit
 */
export const followCommits = (database: Database, count: () => number): void => void commits.set(database, count)

/** Finds what names mean: entries for those that mean something. */
type Find<Found> = (database: Database, names: readonly string[]) => Promise<ReadonlyMap<string, Found>>

/** The same, which asks for a name once until something is committed; each time of a database whose commits nobody follows. */
export function oncePerCommit<Found>(find: Find<Found>): Find<Found> {
  const known = new WeakMap<Database, { state: number; found: Map<string, Found> }>()
  return async (database, names) => {
    const state = commits.get(database)?.()
    if (state === undefined) return find(database, names)
    const before = known.get(database)
    const { found } = before?.state === state ? before : { found: new Map<string, Found>() }
    if (found !== before?.found) known.set(database, { state, found })
    const missing = names.filter((name) => !found.has(name))
    if (missing.length > 0) for (const [name, one] of await find(database, missing)) found.set(name, one)
    return found
  }
}
