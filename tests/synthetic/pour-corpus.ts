import type { Database, Prisma } from '@plangraph/database'
import { DocumentRegistry } from '../../etl/src/identity/document-registry.js'
import { Places } from '../../etl/src/identity/places.js'
import {
  type DocumentIds,
  documentReferences,
  resolveDocuments,
  withIds,
} from '../../etl/src/identity/resolve-documents.js'
import { sha256, stableJson } from '../../etl/src/model/hash.js'
import { runIngest } from '../../etl/src/run/run.js'
import { syncMissingUpstream } from '../../etl/src/store/missing-upstream.js'
import type { CitedDocument, DocumentRows } from '../../etl/src/store/row-types.js'
import { buildRows } from '../../etl/src/store/rows.js'
import { TRANSACTION } from '../../etl/src/store/transaction.js'
import { writeCited } from '../../etl/src/store/write-cited.js'
import { insertMissingRows, insertRows, upsertRows } from '../../etl/src/store/write-rows.js'
import { catalogue } from '../normalize/catalogue.js'
import type { Corpus } from './corpus.js'
import { fileNameOf, ingestSettings } from './ingest-corpus.js'
import type { OwnDocument } from './model.js'
import { normalizedDocument } from './normalized-document.js'

/** Documents whose rows are made and written at a time. */
const CHUNK = 200

/**
 * Fills an empty, migrated database with what a run of these documents would load, some ten times as fast: no document
 * is compared with what is there, and many are written together. Nothing is linked.
 */
export async function pourCorpus(db: Database, corpus: Corpus, documents: readonly OwnDocument[]): Promise<void> {
  const settings = ingestSettings(corpus)
  const { id: runId } = await runIngest(db, [], settings)
  const places = new Places((await settings.rules()).regions)
  const registry = new DocumentRegistry([])
  // Only what names documents is kept of all of them at once.
  const references = documents.map((document) => documentReferences(normalizedDocument(document), places, catalogue))
  const ids = resolveDocuments(references, registry)
  const rowsOf = (given: DocumentIds, planned: OwnDocument) => {
    const document = normalizedDocument(planned)
    const bytes = new TextEncoder().encode(document.read.text)
    const file = { fileName: fileNameOf(planned), sha256: sha256(bytes), byteLength: bytes.length, url: null }
    const { reading, interpretation } = settings.versions
    const source = { ...file, readingVersion: reading, fingerprint: interpretation, runId }
    return buildRows(withIds(document, given, places, catalogue), source, places, registry)
  }
  const here = new Set(ids.map(({ id }) => id))
  /** What citations tell of documents that are not here. */
  const cited = new Map<string, CitedDocument>()
  // All documents before what they hold: one may cite any other.
  for (const write of [pourDocuments, pourContent])
    for (let start = 0; start < documents.length; start += CHUNK) {
      const part = documents.slice(start, start + CHUNK)
      const rows = part.map((planned, i) => rowsOf(ids[start + i] as DocumentIds, planned))
      for (const one of rows.flatMap((own) => own.cited))
        if (!here.has(one.row.id)) cited.set(stableJson([one.row, one.issuers]), one)
      await db.$transaction((tx) => write(tx, rows), TRANSACTION)
    }
  await db.$executeRaw`
    UPDATE "Document" SET "status" = 'INGESTED', "currentSourceId" = "Source"."id"
    FROM "Source" WHERE "Source"."documentId" = "Document"."id"`
  // One after the other, as runs that find them would.
  await db.$transaction(async (tx) => {
    for (const one of cited.values()) await writeCited(tx, [one], runId)
  }, TRANSACTION)
  const missing = await db.document.findMany({ where: { status: 'REFERENCED' }, select: { id: true } })
  await db.$transaction(
    (tx) =>
      syncMissingUpstream(
        tx,
        missing.map(({ id }) => id),
      ),
    TRANSACTION,
  )
}

/** Documents with their keys; whether ingested or only cited, their sources come later. */
async function pourDocuments(tx: Prisma.TransactionClient, rows: readonly DocumentRows[]): Promise<void> {
  await insertMissingRows(
    tx,
    'Organization',
    rows.flatMap(({ organizations }) => organizations),
  )
  const documents = rows.map(({ document }) => ({ ...document, currentSourceId: null }))
  const runId = documents[0]?.runId ?? null
  const cited = rows.flatMap((own) => own.cited)
  await upsertRows(tx, 'Document', 'id', documents)
  await insertMissingRows(
    tx,
    'Document',
    cited.map(({ row }) => ({ ...row, runId })),
  )
  const keys = [...rows.map((own) => ({ id: own.document.id, keys: own.keys })), ...cited.map(keysOfCited)]
  await insertMissingRows(
    tx,
    'DocumentKey',
    keys.flatMap(({ id, keys: own }) => own.map((key) => ({ key, documentId: id }))),
  )
}

const keysOfCited = ({ row, keys }: CitedDocument) => ({ id: row.id, keys })

async function pourContent(tx: Prisma.TransactionClient, rows: readonly DocumentRows[]): Promise<void> {
  const all = <Row>(pick: (own: DocumentRows) => readonly Row[]): Row[] => rows.flatMap(pick)
  const sources = rows.map(({ source }) => source)
  await tx.source.createMany({ data: sources })
  await tx.reading.createMany({ data: all(({ reading }) => [reading]) })
  await insertRows(
    tx,
    'DocumentIssuer',
    all(({ issuers }) => issuers),
  )
  await insertRows(
    tx,
    'Section',
    all(({ sections }) => sections),
  )
  await insertRows(
    tx,
    'PlanTable',
    all(({ tables }) => tables),
  )
  await insertRows(
    tx,
    'Evidence',
    all(({ evidence }) => evidence),
  )
  await insertRows(
    tx,
    'Task',
    all(({ tasks }) => tasks),
  )
  await insertRows(
    tx,
    'Target',
    all(({ targets }) => targets),
  )
  await insertRows(
    tx,
    'Citation',
    all(({ citations }) => citations),
  )
}
