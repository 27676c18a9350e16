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

/** What the first page compares: some places, against the region that most of them lie in. Null where no place is known. */
export function exampleOf(documents: readonly ReadDocument[]) {
  const places = placesOf(documents).slice(0, PLACES)
  const regions = places.map(({ place }) => place.code)
  if (regions.length === 0) return null
  const above = places.flatMap(({ place }) => place.parent?.code ?? []).filter((code) => !regions.includes(code))
  const times = (code: string) => above.filter((one) => one === code).length
  const [reference = null] = above.sort((a, b) => times(b) - times(a))
  return { regions, reference, minShared: Math.min(2, regions.length) }
}
