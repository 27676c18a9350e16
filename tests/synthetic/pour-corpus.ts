import type { Database, Prisma } from '@plangraph/database'
import { nameDocument } from '../../etl/src/identity/name-document.js'
import { Places } from '../../etl/src/identity/places.js'
import { resolveReferences } from '../../etl/src/identity/resolve-references.js'
import { sha256 } from '../../etl/src/model/hash.js'
import { runIngest } from '../../etl/src/run/run.js'
import { syncMissingUpstream } from '../../etl/src/store/missing-upstream.js'
import { keysOfDocuments, writeReferences } from '../../etl/src/store/references.js'
import type { DocumentRow, DocumentRows } from '../../etl/src/store/row-types.js'
import { buildRows } from '../../etl/src/store/rows.js'
import { TRANSACTION } from '../../etl/src/store/transaction.js'
import { tellCited, writeKeys } from '../../etl/src/store/write-cited.js'
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
  // Only what names documents is kept of all of them at once.
  const references = documents.flatMap((document) => {
    const { own, citations } = nameDocument(normalizedDocument(document), places, catalogue)
    return [own, ...citations.flatMap(({ isItself, reference }) => (isItself ? [] : reference))]
  })
  const meant = resolveReferences(references)
  const rowsOf = (planned: OwnDocument) => {
    const document = normalizedDocument(planned)
    const bytes = new TextEncoder().encode(document.read.text)
    const file = { fileName: fileNameOf(planned), sha256: sha256(bytes), byteLength: bytes.length, url: null }
    const { reading, interpretation } = settings.versions
    const source = { ...file, readingVersion: reading, fingerprint: interpretation, runId }
    return buildRows(nameDocument(document, places, catalogue), source, places)
  }
  const all = [...new Set(meant.values())]
  // Something to refer to: a document may cite one whose rows come later.
  await db.$transaction((tx) => insertRows(tx, 'Document', all.map(unknownDocument)), TRANSACTION)
  for (let start = 0; start < documents.length; start += CHUNK) {
    const rows = documents.slice(start, start + CHUNK).map(rowsOf)
    await db.$transaction((tx) => pour(tx, rows, meant), TRANSACTION)
  }
  await db.$transaction(async (tx) => {
    await tellCited(tx, all, runId)
    await writeKeys(tx, keysOfDocuments(references, meant))
  }, TRANSACTION)
  await db.$executeRaw`
    UPDATE "Document" SET "currentSourceId" = "Source"."id"
    FROM "Source" WHERE "Source"."documentId" = "Document"."id"`
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

/** A document of which nothing is known yet. */
const unknownDocument = (id: string): DocumentRow => ({
  ...{ id, title: '', normalizedTitle: '', noticeTitle: null, documentNumber: null, kind: 'OTHER', field: null },
  ...{ status: 'REFERENCED', issuedOn: null, regionCode: null, periodStart: null, periodEnd: null },
  ...{ currentSourceId: null, contentHash: null, runId: null },
})

async function pour(
  tx: Prisma.TransactionClient,
  rows: readonly DocumentRows[],
  meant: ReadonlyMap<string, string>,
): Promise<void> {
  const all = <Row>(pick: (own: DocumentRows) => readonly Row[]): Row[] => rows.flatMap(pick)
  await insertMissingRows(
    tx,
    'Organization',
    all(({ organizations }) => organizations),
  )
  // Documents refer to their sources, which refer to them: these come after.
  const documents = rows.map(({ document }) => ({ ...document, currentSourceId: null }))
  await upsertRows(tx, 'Document', 'id', documents)
  await writeReferences(
    tx,
    all(({ references }) => references),
    { meant, moved: [] },
    [],
  )
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
    all(({ citations }) => citations.map((row) => ({ ...row, toId: meant.get(row.referenceId) as string }))),
  )
}
