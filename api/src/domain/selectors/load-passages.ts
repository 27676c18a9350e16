import type { Database } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { createContextCache } from '@pothos/core'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'
import { join, sql } from '../../shared/sql.js'
import { type Passage, passageIn, type Range, withContext } from './passage.js'

const loader = createContextCache(({ database }: ApiContext) =>
  batched((places: Place[]) => loadPassages(database, places)),
)

/** The passage at a place; those that one request asks for at the same time are read together. */
export const passageAt = (context: ApiContext, place: Place): Promise<Passage | null> => loader(context)(place)

/** The position of evidence in the text of its document. */
export interface Place extends Range {
  documentId: string
}

/** SQLite takes 999 parameters a statement; each document brings three. */
const MOST_AT_ONCE = 300

/**
 * The passages at places of documents, in their order; null where the document has no text. One statement for every 300
 * documents: of each it reads its text once, from the first of the places to the last.
 */
async function loadPassages(database: Database, places: readonly Place[]): Promise<(Passage | null)[]> {
  const byDocument = [...groupBy(places, ({ documentId }) => documentId).entries()]
  const parts = new Map<string, { at: number; points: string[] }>()
  for (let from = 0; from < byDocument.length; from += MOST_AT_ONCE) {
    const wanted = byDocument.slice(from, from + MOST_AT_ONCE).map(([id, some]) => ({ id, ...spanOf(some) }))
    const starts = new Map(wanted.map(({ id, start }) => [id, start]))
    for (const { id, part } of await readParts(database, wanted)) {
      parts.set(id, { at: starts.get(id) ?? 0, points: [...part] })
    }
  }
  return places.map((place) => {
    const part = parts.get(place.documentId)
    return part ? passageIn(part.points, part.at, place) : null
  })
}

/** Cut by the database, which counts characters of a text as code points, too. */
async function readParts(
  database: Database,
  wanted: readonly (Range & { id: string })[],
): Promise<{ id: string; part: string }[]> {
  const stretches = wanted.map(
    ({ id, start, end }) => sql`
      SELECT CAST(${id} AS TEXT) AS "id", CAST(${start} AS INTEGER) AS "start", CAST(${end - start} AS INTEGER) AS "length"`,
  )
  return database.$queryRaw<{ id: string; part: string }[]>`
    SELECT w."id" AS "id", substr(s."text", w."start" + 1, w."length") AS "part"
    FROM (${join(stretches, ' UNION ALL ')}) w
      JOIN "Document" d ON d."id" = w."id"
      JOIN "Source" s ON s."id" = d."currentSourceId"`
}

/** The shortest stretch that holds these ranges with their context. */
function spanOf(ranges: readonly Range[]): Range {
  const wide = ranges.map(withContext)
  return { start: Math.min(...wide.map(({ start }) => start)), end: Math.max(...wide.map(({ end }) => end)) }
}
