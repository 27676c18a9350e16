import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

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
