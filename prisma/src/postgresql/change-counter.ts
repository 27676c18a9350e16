import type { ChangeCounter } from '../counted-changes.js'
import type { Database } from '../database.js'
import * as Prisma from '../prisma.js'
import { rawRows } from '../reads/raw-rows.js'

/**
 * Counts the commits to the server of an open database, those to its other databases too. Which transactions a statement sees, the
 * server tells in a few numbers: they are the same only if it sees the same data. Whoever looks at a time looks together, with those
 * that came no later than the question was sent.
 */
export function countServerChanges(database: Database): ChangeCounter {
  let seen: string | null = null
  let moment = 0
  let looking: Promise<void> | null = null
  let next: Promise<void> | null = null

  async function ask(): Promise<void> {
    const state = await snapshot(database)
    if (state !== null && state === seen) return
    seen = state
    moment += 1
  }

  function begin(): Promise<void> {
    looking = ask().finally(() => {
      looking = null
    })
    return looking
  }

  return {
    look: () => {
      if (looking === null) return begin()
      // What is under way may have been answered before what the caller must know of was committed.
      next ??= looking.then(() => {
        next = null
        return begin()
      })
      return next
    },
    read: () => moment,
    close: () => {},
  }
}

const SNAPSHOT = Prisma.sql`SELECT pg_current_snapshot()::text AS "state"`

/** Null where the server does not answer: whoever asks it for data meets the same, and says so. */
async function snapshot(database: Database): Promise<string | null> {
  try {
    const [row] = await rawRows<[state: string]>(database, SNAPSHOT)
    return row?.[0] ?? null
  } catch {
    return null
  }
}
