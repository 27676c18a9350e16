import type { Prisma } from '@plangraph/database'
import { stableJson } from '../model/hash.js'
import { writeOutcomes } from './correction-rows.js'
import { syncMissingUpstream } from './missing-upstream.js'
import { namedBy, removeOrphans } from './orphans.js'
import type { DocumentRow, DocumentRows, SourceRow } from './row-types.js'
import { type DocumentChanges, NO_ROWS, syncDocumentTables } from './sync-document-tables.js'
import { writeCited, writeKeys, writeOrganizations } from './write-cited.js'

/** What writing a document came to. */
export interface WrittenDocument extends Pick<DocumentChanges, 'targets' | 'observations'> {
  outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED'
}

/** Whether a document's text was read before. Of one that was only cited nothing is known: it states and cites nothing. */
export const wasRead = (before: DocumentRow | null): before is DocumentRow =>
  before !== null && before.status !== 'REFERENCED'

/**
 * Writes one document with all that was read of it. Rows that are as they should be are left alone and keep the run that
 * made them.
 *
 * @param before its row as it is stored now, or null
 */
export async function writeDocument(
  tx: Prisma.TransactionClient,
  rows: DocumentRows,
  before: DocumentRow | null,
): Promise<WrittenDocument> {
  const known = await knownSource(tx, rows.source)
  const { document, source, reading } = known === null ? rows : underId(rows, known.id)
  const sameOldFile = known !== null && !known.replaced && before?.currentSourceId !== known.id
  if (before?.status === 'INGESTED' && (sameOldFile || document.status === 'TRANSCRIBED')) {
    // The document has been read from another file since, which this one must not displace.
    await writeSource(tx, known, { source, reading })
    return { outcome: 'UNCHANGED', targets: NO_ROWS, observations: NO_ROWS }
  }

  const named = await namedBy(
    tx,
    document.id,
    rows.cited.map(({ row }) => row.id),
  )
  if (before === null) await tx.document.create({ data: { ...document, currentSourceId: null } })
  const sourceChanged = await writeSource(tx, known, { source, reading })
  const documentChanged = before === null || withoutRun(before) !== withoutRun(document)
  if (documentChanged) await tx.document.update({ where: { id: document.id }, data: document })
  const citedChanged = await writeCited(tx, rows.cited, source.runId)
  await writeKeys(tx, [
    { id: document.id, keys: rows.keys },
    ...rows.cited.map(({ row, keys }) => ({ id: row.id, keys })),
  ])
  await writeOrganizations(tx, rows.organizations)
  const changes = await syncDocumentTables(tx, rows, !wasRead(before))
  await writeOutcomes(tx, document.id, rows.outcomes)
  await removeOrphans(tx, named)
  await syncMissingUpstream(tx, [document.id, ...citedChanged])

  // What is written beside the figures of a transcription is no data.
  const fileChanged = sourceChanged && document.status === 'INGESTED'
  const different = documentChanged || fileChanged || changes.different
  const outcome = before?.status !== document.status ? 'ADDED' : different ? 'CHANGED' : 'UNCHANGED'
  return { outcome, targets: changes.targets, observations: changes.observations }
}

const withoutRun = (row: DocumentRow) => stableJson({ ...row, runId: null })

/** A row of Source as it is stored. */
type StoredSource = SourceRow & { addedAt: Date; replaced: boolean }

const knownSource = (
  tx: Prisma.TransactionClient,
  { documentId, fileName, sha256 }: SourceRow,
): Promise<StoredSource | null> =>
  tx.source.findUnique({ where: { documentId_fileName_sha256: { documentId, fileName, sha256 } } })

/** The same rows about a source that has its id already: of an earlier version, which made ids otherwise. */
function underId({ document, source, reading }: DocumentRows, id: string) {
  const currentSourceId = document.currentSourceId === null ? null : id
  return {
    document: { ...document, currentSourceId },
    source: { ...source, id },
    reading: { ...reading, sourceId: id },
  }
}

/** True when the file itself is new or different; new rules that read the same file don't count. */
async function writeSource(
  tx: Prisma.TransactionClient,
  known: StoredSource | null,
  { source, reading }: Pick<DocumentRows, 'source' | 'reading'>,
): Promise<boolean> {
  const different = await writeSourceRow(tx, known, source)
  await tx.reading.upsert({ where: { sourceId: source.id }, create: reading, update: reading })
  const others = { documentId: source.documentId, fileName: source.fileName, id: { not: source.id } }
  // A file that was replaced is not interpreted anew.
  await tx.reading.deleteMany({ where: { source: others } })
  await tx.source.updateMany({ where: { ...others, replaced: false }, data: { replaced: true } })
  return different
}

async function writeSourceRow(
  tx: Prisma.TransactionClient,
  known: StoredSource | null,
  source: SourceRow,
): Promise<boolean> {
  if (known === null) {
    await tx.source.create({ data: { ...source, addedAt: new Date() } })
    return true
  }
  const { addedAt: _added, replaced, ...before } = known
  const told = (row: SourceRow) => stableJson({ ...row, fingerprint: '', runId: '' })
  const different = replaced || told(before) !== told(source)
  const data = different ? { ...source, replaced: false } : { fingerprint: source.fingerprint }
  if (different || known.fingerprint !== source.fingerprint) await tx.source.update({ where: { id: known.id }, data })
  return different
}
