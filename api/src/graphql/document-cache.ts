import { createHash } from 'node:crypto'
import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { RequestError } from '../shared/errors.js'

/** Parsed documents take about 20 bytes a character, so these are at most 30 MB. */
const CHARACTERS = 1_500_000

/** Errors hold the text that they are about. */
const CHARACTERS_OF_ERRORS = 1_000_000

/** Parsed documents by their text, as many as fit; what is validated hangs on them. */
export const documentCache = (): LRUCache<string, DocumentNode> => byText(CHARACTERS)

/** What is wrong with documents that can't be parsed, by their text. */
export const errorCache = (): LRUCache<string, Error> => byText(CHARACTERS_OF_ERRORS)

const byText = <Value extends object>(characters: number): LRUCache<string, Value> =>
  new LRUCache({ maxSize: characters, sizeCalculation: (_value, text) => text.length + 1 })

const ID = /^sha256:[0-9a-f]{64}$/
const LEARNED_CHARACTERS = 2_000_000

/** The id of a document: sha256 of its UTF-8 text. */
const documentIdOf = (document: string): string => `sha256:${createHash('sha256').update(document).digest('hex')}`

/**
 * Documents that are asked for by their id instead of their text, so that a query fits into a URL. Given ones are known
 * from the start; others are learned when a request brings text and id together, and forgotten when too many came after.
 */
export class PersistedDocuments {
  readonly #given: ReadonlyMap<string, string>
  readonly #learned = new LRUCache<string, string>({
    maxSize: LEARNED_CHARACTERS,
    sizeCalculation: (document) => document.length + 100,
  })

  constructor(given: readonly string[]) {
    this.#given = new Map(given.map((document) => [documentIdOf(document), document]))
  }

  /** The text of a document; undefined where it is not known. */
  find(id: unknown): string | undefined {
    return typeof id === 'string' ? (this.#given.get(id) ?? this.#learned.get(id)) : undefined
  }

  /**
   * The text of a document, which is learned where the request brings it.
   *
   * @param query its text, where the request brings it
   * @throws {RequestError} when the id is malformed, unknown, or not that of the text
   */
  resolve(id: unknown, query: unknown): string {
    if (typeof id !== 'string' || !ID.test(id)) {
      throw new RequestError(
        400,
        'BAD_DOCUMENT_ID',
        'documentId is "sha256:" and the 64 hexadecimal digits of the document.',
      )
    }
    if (typeof query !== 'string') {
      const known = this.find(id)
      if (known !== undefined) return known
      throw new RequestError(
        404,
        'DOCUMENT_NOT_FOUND',
        `No document ${id} is known: send it once as "query", with its documentId.`,
      )
    }
    if (documentIdOf(query) !== id) {
      throw new RequestError(400, 'BAD_DOCUMENT_ID', `The document is not ${id} but ${documentIdOf(query)}.`)
    }
    if (!this.#given.has(id)) this.#learned.set(id, query)
    return query
  }
}
