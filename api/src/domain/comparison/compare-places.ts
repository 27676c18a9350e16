import type { Database } from '@plangraph/database'
import { alignPlaces } from '../alignment/align-places.js'
import { loadPlaces } from '../alignment/load-places.js'
import { comparisonText } from './comparison-text.js'
import { placesWithDocuments } from './places-with-documents.js'

const MOST_PLACES = 6
const MOST_ROWS = 10

/**
 * What the places with documents ask of themselves, as text for a terminal of `columns`: the governing statements that
 * `alignment` of the API gives, of the indicators that most places state. '' while no two places state the same.
 */
export async function comparePlaces(database: Database, columns: number): Promise<string> {
  const places = (await placesWithDocuments(database)).slice(0, MOST_PLACES)
  if (places.length < 2) return ''
  const { regions, rows } = alignPlaces(await loadPlaces(database, { regions: places }))
  const shared = rows.filter(({ sharedBy }) => sharedBy > 1).slice(0, MOST_ROWS)
  if (shared.length === 0) return ''
  const shown = shared.flatMap(({ cells }) => cells.flatMap(({ target }) => target?.documentId ?? []))
  const documents = await database.document.findMany({
    where: { id: { in: [...new Set(shown)] } },
    select: { id: true, title: true, documentNumber: true },
  })
  return comparisonText(regions, shared, new Map(documents.map((document) => [document.id, document])), columns)
}
