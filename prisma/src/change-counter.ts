import type { Database } from './client.js'
import { kindOf } from './kind.js'
import { countFileChanges } from './sqlite/change-counter.js'

/** Tells whether anything was committed to a database. */
export interface ChangeCounter {
  /** A number that is equal to one read before only if nothing was committed between, by whichever process. */
  read: () => number
  close: () => void
}

export async function openChangeCounter(database: Database): Promise<ChangeCounter> {
  if (kindOf(database) === 'sqlite') return countFileChanges(database)
  return uncounted()
}

/** Nothing tells at once what others commit on a server: every moment is a new one. */
function uncounted(): ChangeCounter {
  let moment = 0
  return {
    read: () => {
      moment += 1
      return moment
    },
    close: () => {},
  }
}
