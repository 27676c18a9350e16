import type { Database, Observation } from '@plangraph/database'
import { chunks } from '../../shared/chunks.js'
import { type Change, ofChanges, WITH_DIRECTION } from './jumps.js'

/** The changes in per cent that the documents of some results report. Two statements for every 900 documents. */
export async function loadChanges(database: Database, results: readonly Observation[]): Promise<Change[]> {
  const ids = [...new Set(results.map(({ documentId }) => documentId))]
  const found: Change[] = []
  for (const part of chunks(ids))
    found.push(...(await database.observation.findMany({ where: ofChanges(part), include: WITH_DIRECTION })))
  return found
}
