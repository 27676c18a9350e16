import type { Database } from '@plangraph/database'
import { numberKey } from './document-keys.js'
import { DocumentRegistry } from './document-registry.js'
import { normalizeTitle } from './normalize-title.js'
import type { Places } from './places.js'

/** The registry of all documents that the database knows, ingested and cited ones. */
export async function knownDocuments(db: Database, places: Places): Promise<DocumentRegistry> {
  const documents = await db.document.findMany({
    select: { id: true, title: true, documentNumber: true, regionCode: true, keys: { select: { key: true } } },
    orderBy: { id: 'asc' },
  })
  return new DocumentRegistry(
    documents.map(({ id, title, documentNumber, regionCode, keys }) => ({
      id,
      numberKey: documentNumber === null ? null : numberKey(documentNumber),
      region: regionCode,
      placed: normalizeTitle(title, places, regionCode).placed,
      keys: keys.map(({ key }) => key),
    })),
  )
}
