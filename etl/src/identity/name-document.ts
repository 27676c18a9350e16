import type { NormalizedDocument } from '../model/index.js'
import { ownReference, type ReadCitation, readCitation } from './document-keys.js'
import { type DocumentReference, documentIdOf, namesItself } from './document-reference.js'
import type { Places } from './places.js'
import type { ReferenceVocabulary } from './reference-vocabulary.js'

/** A document with its id and its references. */
export interface NamedDocument {
  id: string
  document: NormalizedDocument
  own: DocumentReference
  /** In the order of the document's citations. isItself: it is the document itself that is meant. */
  citations: (ReadCitation & { isItself: boolean })[]
}

/** How a document names itself, which gives it its id, and how it names others. */
export function nameDocument(
  document: NormalizedDocument,
  places: Places,
  vocabulary: ReferenceVocabulary,
): NamedDocument {
  const { citations, regionCode } = document
  const own = ownReference({ ...document.structure.frontMatter, regionCode }, places)
  return {
    id: documentIdOf(own),
    document,
    own,
    citations: citations.map((citation) => {
      const read = readCitation(citation, places, regionCode, vocabulary)
      return { ...read, isItself: namesItself(own, read.reference) }
    }),
  }
}
