import type { Catalogue } from '../catalogue/types.js'

/** What of the catalogue tells of documents that are only cited. */
export type ReferenceVocabulary = Pick<Catalogue, 'fields' | 'documentNumbers'>
