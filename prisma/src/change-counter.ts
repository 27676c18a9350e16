import type { ChangeCounter } from './counted-changes.js'
import type { Database } from './database.js'
import { kindOf } from './kind.js'
import { countFileChanges } from './sqlite/change-counter.js'

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
