import type { Database, Prisma } from '@plangraph/database'
import { goalsDependingOn } from '../link/dependent-goals.js'
import { dropLinksOf, enqueue } from '../link/queue.js'
import { stableJson } from '../model/hash.js'
import { syncMissingUpstream } from './missing-upstream.js'
import { namedBy, removeOrphans } from './orphans.js'
import type { DocumentRow, DocumentRows, SourceRow } from './row-types.js'
import { type DocumentChanges, NO_ROWS, syncDocumentTables } from './sync-document-tables.js'
import { beginWrite, TRANSACTION } from './transaction.js'
import { writeCited, writeKeys, writeOrganizations } from './write-cited.js'

export interface LoadedDocument extends Pick<DocumentChanges, 'targets' | 'observations'> {
  outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED'
}

/**
 * Writes one document in one transaction: all of it or, when anything throws, nothing. Rows that are as they should be
 * are left alone and keep the run that made them. `record` writes the run's item in the same transaction.
 */
export function loadDocument(
  db: Database,
  rows: DocumentRows,
  record: (tx: Prisma.TransactionClient, loaded: LoadedDocument) => Promise<unknown>,
): Promise<LoadedDocument> {
  return db.$transaction(async (tx) => {
    await beginWrite(tx)
    const { id } = rows.document
    const before = await tx.document.findUnique({ where: { id } })
    // Of a document that was only cited nothing has been read: it states nothing and cites nothing.
    const isNew = before === null || before.status === 'REFERENCED'
    const goals = isNew ? [] : await goalsDependingOn(tx, id)
    const loaded = await write(tx, rows, before, isNew)
    if (loaded.outcome !== 'UNCHANGED') {
      await enqueue(tx, [...goals, ...(await goalsDependingOn(tx, id))])
      if (!isNew) await dropLinksOf(tx, id)
    }
    await record(tx, loaded)
    return loaded
  }, TRANSACTION)
}

async function write(
  tx: Prisma.TransactionClient,
  rows: DocumentRows,
  before: DocumentRow | null,
  isNew: boolean,
): Promise<LoadedDocument> {
  const { document, source } = rows
  const known = await tx.source.findUnique({ where: { id: source.id } })
  const sameOldFile = known?.sha256 === source.sha256 && before?.currentSourceId !== known.id
  if (before?.status === 'INGESTED' && (sameOldFile || document.status === 'TRANSCRIBED')) {
    // The document has been read from another file since, which this one must not displace.
    await writeSource(tx, known, source)
    return { outcome: 'UNCHANGED', targets: NO_ROWS, observations: NO_ROWS }
  }

  const named = await namedBy(
    tx,
    document.id,
    rows.cited.map(({ row }) => row.id),
  )
  if (before === null) await tx.document.create({ data: { ...document, currentSourceId: null } })
  const sourceChanged = await writeSource(tx, known, source)
  const documentChanged = before === null || withoutRun(before) !== withoutRun(document)
  if (documentChanged) await tx.document.update({ where: { id: document.id }, data: document })
  const citedChanged = await writeCited(tx, rows.cited, source.runId)
  await writeKeys(tx, [
    { id: document.id, keys: rows.keys },
    ...rows.cited.map(({ row, keys }) => ({ id: row.id, keys })),
  ])
  await writeOrganizations(tx, rows.organizations)
  const changes = await syncDocumentTables(tx, rows, isNew)
  await removeOrphans(tx, named)
  await syncMissingUpstream(tx, [document.id, ...citedChanged])

  // What is written beside the figures of a transcription is no data.
  const fileChanged = sourceChanged && document.status === 'INGESTED'
  const different = documentChanged || fileChanged || changes.different
  const outcome = before?.status !== document.status ? 'ADDED' : different ? 'CHANGED' : 'UNCHANGED'
  return { outcome, targets: changes.targets, observations: changes.observations }
}

const withoutRun = (row: DocumentRow) => stableJson({ ...row, runId: null })

/** True when the file itself is new or different; new rules that read the same file don't count. */
async function writeSource(tx: Prisma.TransactionClient, known: SourceRow | null, source: SourceRow): Promise<boolean> {
  if (known === null) {
    await tx.source.create({ data: source })
    return true
  }
  const different =
    stableJson({ ...known, fingerprint: '', runId: '' }) !== stableJson({ ...source, fingerprint: '', runId: '' })
  const data = different ? source : { fingerprint: source.fingerprint }
  if (different || known.fingerprint !== source.fingerprint) await tx.source.update({ where: { id: known.id }, data })
  return different
}
