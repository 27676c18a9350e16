import type { Database } from '@plangraph/database'
import { numberKey } from '../identity/document-keys.js'
import { type DocumentReference, DocumentRegistry, keysOf, newId } from '../identity/document-registry.js'
import { normalizeTitle } from '../identity/normalize-title.js'
import type { Places } from '../identity/places.js'
import { chunks } from './sync-table.js'

/** The registry of the known documents, ingested and cited ones, that the references may mean. */
export async function knownDocuments(
  db: Database,
  places: Places,
  references: readonly DocumentReference[],
): Promise<DocumentRegistry> {
  const ids = new Set<string>()
  for (const part of chunks([...new Set(references.flatMap(keysOf))])) {
    const keys = await db.documentKey.findMany({ where: { key: { in: part } }, select: { documentId: true } })
    for (const { documentId } of keys) ids.add(documentId)
  }
  for (const id of await takenIds(db, references)) ids.add(id)
  const documents: Stored[] = []
  for (const part of chunks([...ids].sort()))
    documents.push(...(await db.document.findMany({ where: { id: { in: part } }, select: registered })))
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

const registered = {
  id: true,
  title: true,
  documentNumber: true,
  regionCode: true,
  keys: { select: { key: true } },
} as const

interface Stored {
  id: string
  title: string
  documentNumber: string | null
  regionCode: string | null
  keys: { key: string }[]
}

/** Ids that a new document can't get, because a document has them whose keys lead elsewhere by now. */
async function takenIds(db: Database, references: readonly DocumentReference[]): Promise<string[]> {
  const taken = new Set<string>()
  let asked = references
  for (let ordinal = 1; asked.length > 0; ordinal++) {
    for (const part of chunks([...new Set(asked.map((reference) => newId(reference, ordinal)))]))
      for (const { id } of await db.document.findMany({ where: { id: { in: part } }, select: { id: true } }))
        taken.add(id)
    asked = asked.filter((reference) => taken.has(newId(reference, ordinal)))
  }
  return [...taken]
}
