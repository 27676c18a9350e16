import Connection from 'libsql'
import type { ChangeCounter } from '../counted-changes.js'
import type { Database } from '../database.js'
import { mainFile } from './main-file.js'

/**
 * Counts the commits to the file of an open database. It has a connection of its own, on which `PRAGMA data_version`
 * changes with every commit of another; reading it takes microseconds and waits for no lock, so that every request may.
 */
export async function countFileChanges(database: Database): Promise<ChangeCounter> {
  const connection = new Connection(await mainFile(database))
  const statement = connection.prepare('PRAGMA data_version')
  let known: number | null = null
  return {
    look: () => null,
    read: () => {
      if (known === null) {
        known = (statement.get() as { data_version: number }).data_version
        // For what else arrived in the same turn of the event loop it is the same moment.
        setImmediate(() => {
          known = null
        })
      }
      return known
    },
    close: () => void connection.close(),
  }
}
