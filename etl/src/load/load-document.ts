import type { Database, Prisma } from '@plangraph/database'
import { dropLinksOf, enqueue, goalsDependingOn } from '../link/queue.js'
import { betterIssuers } from './body-name.js'
import { mergeReferences } from './citation-rows.js'
import { stableJson } from './hash.js'
import type { CitedDocument, DocumentRow, DocumentRows, OrganizationRow, SourceRow } from './row-types.js'
import { type DocumentChanges, NO_ROWS, syncDocumentTables } from './sync-document-tables.js'
import { beginWrite, TRANSACTION } from './transaction.js'

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
    const before = await goalsDependingOn(tx, rows.document.id)
    const loaded = await write(tx, rows)
    if (loaded.outcome !== 'UNCHANGED') {
      await enqueue(tx, [...before, ...(await goalsDependingOn(tx, rows.document.id))])
      await dropLinksOf(tx, rows.document.id)
    }
    await record(tx, loaded)
    return loaded
  }, TRANSACTION)
}

async function write(tx: Prisma.TransactionClient, rows: DocumentRows): Promise<LoadedDocument> {
  const { document, source } = rows
  const before = await tx.document.findUnique({ where: { id: document.id } })
  const known = await tx.source.findUnique({ where: { id: source.id } })
  const sameOldFile = known?.sha256 === source.sha256 && before?.currentSourceId !== known.id
  if (before?.status === 'INGESTED' && (sameOldFile || document.status === 'TRANSCRIBED')) {
    // The document has been read from another file since, which this one must not displace.
    await writeSource(tx, known, source)
    return { outcome: 'UNCHANGED', targets: NO_ROWS, observations: NO_ROWS }
  }

  if (before === null) await tx.document.create({ data: { ...document, currentSourceId: null } })
  const sourceChanged = await writeSource(tx, known, source)
  const documentChanged = before === null || withoutRun(before) !== withoutRun(document)
  if (documentChanged) await tx.document.update({ where: { id: document.id }, data: document })
  await writeKeys(tx, document.id, rows.keys)
  for (const cited of rows.cited) await writeCited(tx, cited, source.runId)
  await writeOrganizations(tx, rows.organizations)
  const changes = await syncDocumentTables(tx, rows)
  if (changes.different) await removeOrphans(tx)

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

async function writeKeys(tx: Prisma.TransactionClient, documentId: string, keys: readonly string[]): Promise<void> {
  const existing = await tx.documentKey.findMany({ where: { key: { in: [...keys] } } })
  const owner = new Map(existing.map((row) => [row.key, row.documentId]))
  for (const key of keys) {
    if (!owner.has(key)) await tx.documentKey.create({ data: { key, documentId } })
    else if (owner.get(key) !== documentId) await tx.documentKey.update({ where: { key }, data: { documentId } })
  }
}

/** A cited document that is here, its text or a transcription, speaks for itself; of others citations tell. */
async function writeCited(tx: Prisma.TransactionClient, cited: CitedDocument, runId: string): Promise<void> {
  const { row, keys } = cited
  const before = await tx.document.findUnique({ where: { id: row.id } })
  if (before === null) await tx.document.create({ data: { ...row, runId } })
  else if (before.status === 'REFERENCED') {
    const merged = mergeReferences(before, row)
    const different = withoutRun(merged) !== withoutRun(before)
    if (different) await tx.document.update({ where: { id: row.id }, data: { ...merged, runId } })
  }
  if (before === null || before.status === 'REFERENCED') await writeIssuersTold(tx, cited)
  await writeKeys(tx, row.id, keys)
}

async function writeIssuersTold(tx: Prisma.TransactionClient, { row, issuers }: CitedDocument): Promise<void> {
  const where = { documentId: row.id }
  const known = await tx.documentIssuer.findMany({
    where,
    include: { organization: true },
    orderBy: { ordinal: 'asc' },
  })
  const before = known.map(({ organization }) => organization)
  const better = betterIssuers(before, issuers)
  if (better === before) return
  await writeOrganizations(tx, better)
  await tx.documentIssuer.deleteMany({ where })
  const data = better.map(({ id }, i) => ({ documentId: row.id, organizationId: id, ordinal: i + 1 }))
  await tx.documentIssuer.createMany({ data })
}

async function writeOrganizations(tx: Prisma.TransactionClient, rows: readonly OrganizationRow[]): Promise<void> {
  const existing = await tx.organization.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  const known = new Set(existing.map(({ id }) => id))
  const data = rows.filter(({ id }) => !known.has(id))
  if (data.length > 0) await tx.organization.createMany({ data })
}

/** Documents that were only cited, and bodies, go when nothing names them any more. */
async function removeOrphans(tx: Prisma.TransactionClient): Promise<void> {
  await tx.document.deleteMany({ where: { status: 'REFERENCED', citedBy: { none: {} } } })
  await tx.organization.deleteMany({ where: { issued: { none: {} }, responsibilities: { none: {} } } })
}
