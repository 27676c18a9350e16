import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** Parsed documents take about 20 bytes a character, so these are at most 30 MB. */
const CHARACTERS = 1_500_000

/** Parsed documents by their text, as many as fit; what is validated hangs on them. */
export const documentCache = (): LRUCache<string, DocumentNode> =>
  new LRUCache({ maxSize: CHARACTERS, sizeCalculation: (_document, text) => text.length + 1 })
