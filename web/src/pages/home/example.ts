import type { StartQuery } from './start.generated.js'

type ReadDocument = StartQuery['read']['nodes'][number]
export type Place = NonNullable<ReadDocument['region']>

/** How many places stand side by side as the first example. */
const PLACES = 4

/** The places that documents are here of, those with the most documents first, else as their documents come. */
export function placesOf(documents: readonly ReadDocument[]): { place: Place; documents: ReadDocument[] }[] {
  const byPlace = new Map<string, { place: Place; documents: ReadDocument[] }>()
  for (const document of documents) {
    const { region } = document
    if (region === null) continue
    const known = byPlace.get(region.code) ?? { place: region, documents: [] }
    known.documents.push(document)
    byPlace.set(region.code, known)
  }
  return [...byPlace.values()].sort((a, b) => b.documents.length - a.documents.length)
}

const NATION = '100000'

/** What the first page compares: some places, against the region above all of them. Null where no place is known. */
export function exampleOf(documents: readonly ReadDocument[]) {
  const places = placesOf(documents).slice(0, PLACES)
  const regions = places.map(({ place }) => place.code)
  if (regions.length === 0) return null
  const above = new Set(places.map(({ place }) => place.parent?.code ?? NATION))
  const [reference = NATION] = above.size === 1 ? above : [NATION]
  return { regions, reference, minShared: Math.min(2, regions.length) }
}
