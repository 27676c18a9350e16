import type { NormalizedDocument } from '../model/index.js'
import { ownReference, type ReadCitation, readCitation } from './document-keys.js'
import type { DocumentReference, DocumentRegistry } from './document-registry.js'
import type { Places } from './places.js'
import type { ReferenceVocabulary } from './reference-vocabulary.js'

/** A document with its id and those of the documents it cites; citation i of the document is citations[i]. */
export interface ResolvedDocument {
  id: string
  document: NormalizedDocument
  citations: (ReadCitation & { toId: string })[]
}

/**
 * Gives the documents of one run their ids. The order of the files does not matter: files name themselves first, then
 * citations speak, those that say most before those that leave the place or the number open.
 */
export function resolveDocuments(
  documents: readonly NormalizedDocument[],
  registry: DocumentRegistry,
  places: Places,
  vocabulary: ReferenceVocabulary,
): ResolvedDocument[] {
  const own = documents.map((document) => ({ document, reference: ownReference(document, places), id: '' }))
  for (const entry of sortBy(own, ({ reference }) => rank(reference))) {
    entry.id = registry.resolve(entry.reference)
  }
  const cited = documents.map((document) =>
    document.citations.map((citation) => ({
      ...readCitation(citation, places, document.regionCode, vocabulary),
      toId: '',
    })),
  )
  for (const entry of sortBy(cited.flat(), ({ reference }) => rank(reference))) {
    entry.toId = registry.resolve(entry.reference)
  }
  return own.map(({ id, document }, i) => ({ id, document, citations: cited[i] ?? [] }))
}

/** Those that say most come first; the rest only makes the order definite. */
function rank({ numberKey, region, titleKeys }: DocumentReference): string {
  const open = (region === null ? 2 : 0) + (numberKey === null ? 1 : 0)
  return `${open} ${numberKey ?? ''} ${titleKeys.join(' ')}`
}

function sortBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}
