import type { Database, Observation } from '@plangraph/database'
import { type Change, ofChanges, WITH_DIRECTION } from './jumps.js'

/** SQLite takes 999 parameters a statement. */
const MOST_AT_ONCE = 900

/** The changes in per cent that the documents of some results report. Two statements for every 900 documents. */
export async function loadChanges(database: Database, results: readonly Observation[]): Promise<Change[]> {
  const ids = [...new Set(results.map(({ documentId }) => documentId))]
  const found: Change[] = []
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const where = ofChanges(ids.slice(from, from + MOST_AT_ONCE))
    found.push(...(await database.observation.findMany({ where, include: WITH_DIRECTION })))
  }
  return found
}
