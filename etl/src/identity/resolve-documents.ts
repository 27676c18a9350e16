import type { NormalizedDocument } from '../model/index.js'
import { ownReference, type ReadCitation, readCitation } from './document-keys.js'
import type { DocumentReference, DocumentRegistry } from './document-registry.js'
import type { Places } from './places.js'
import type { ReferenceVocabulary } from './reference-vocabulary.js'

/** How a document names itself and those it cites: all of it that giving ids needs. */
export interface DocumentReferences {
  own: DocumentReference
  /** One a citation, in their order. */
  cited: DocumentReference[]
}

export function documentReferences(
  document: NormalizedDocument,
  places: Places,
  vocabulary: ReferenceVocabulary,
): DocumentReferences {
  return {
    own: ownReference(document, places),
    cited: readCitations(document, places, vocabulary).map(({ reference }) => reference),
  }
}

/** The id of a document and those of the documents it cites, in the order of its citations. */
export interface DocumentIds {
  id: string
  citedIds: string[]
}

/**
 * Gives the documents of one run their ids. The order of the files does not matter: files name themselves first, then
 * citations speak, those that say most before those that leave the place or the number open.
 */
export function resolveDocuments(documents: readonly DocumentReferences[], registry: DocumentRegistry): DocumentIds[] {
  const own = documents.map((document) => ({ reference: document.own, id: '' }))
  const cited = documents.map((document) => document.cited.map((reference) => ({ reference, id: '' })))
  for (const entries of [own, cited.flat()]) {
    for (const entry of sortBy(entries, ({ reference }) => rank(reference))) {
      entry.id = registry.resolve(entry.reference)
    }
  }
  return own.map(({ id }, i) => ({ id, citedIds: (cited[i] ?? []).map((citation) => citation.id) }))
}

/** A document with its id and those of the documents it cites; citation i of the document is citations[i]. */
export interface ResolvedDocument {
  id: string
  document: NormalizedDocument
  citations: (ReadCitation & { toId: string })[]
}

/** The document with the ids that it was given. */
export function withIds(
  document: NormalizedDocument,
  { id, citedIds }: DocumentIds,
  places: Places,
  vocabulary: ReferenceVocabulary,
): ResolvedDocument {
  const citations = readCitations(document, places, vocabulary)
  return { id, document, citations: citations.map((citation, i) => ({ ...citation, toId: citedIds[i] as string })) }
}

const readCitations = (
  { citations, regionCode }: NormalizedDocument,
  places: Places,
  vocabulary: ReferenceVocabulary,
): ReadCitation[] => citations.map((citation) => readCitation(citation, places, regionCode, vocabulary))

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
