import { Prisma } from '@plangraph/database'
import { stableJson } from '../../model/hash.js'
import type { DocumentRows, SourceRow } from '../row-types.js'
import { upsertRows } from '../write-rows.js'
import type { DocumentFile } from './standing.js'

/** A row of Source as it is stored. */
export type StoredSource = SourceRow & { addedAt: Date; replaced: boolean; accepted: boolean }

export const knownSource = (
  tx: Prisma.TransactionClient,
  { documentId, fileName, sha256 }: SourceRow,
): Promise<StoredSource | null> =>
  tx.source.findUnique({ where: { documentId_fileName_sha256: { documentId, fileName, sha256 } } })

/** The same rows about a source that has its id already: of an earlier version, which made ids otherwise. */
export function underId(rows: DocumentRows, id: string): DocumentRows {
  const { document, source, reading } = rows
  const currentSourceId = document.currentSourceId === null ? null : id
  return {
    ...rows,
    document: { ...document, currentSourceId },
    source: { ...source, id },
    reading: { ...reading, sourceId: id },
  }
}

/** What is known of a file beside itself: the others that stay beside it, and whether it was accepted. */
export interface Beside {
  others: readonly DocumentFile[]
  accepted: boolean
}

/**
 * True when the file itself is new or different; new rules that read the same file don't count.
 *
 * @param isFirst there is no other one of its document
 */
export async function writeSource(
  tx: Prisma.TransactionClient,
  known: StoredSource | null,
  { source, reading }: Pick<DocumentRows, 'source' | 'reading'>,
  { others, accepted }: Beside,
  isFirst = false,
): Promise<boolean> {
  const different = await writeSourceRow(tx, known, source, accepted)
  await upsertRows(tx, 'Reading', 'sourceId', [{ ...reading, figures: Prisma.DbNull }])
  if (isFirst) return different
  const staying = [source.id, ...others.map(({ sourceId }) => sourceId)]
  const former = await tx.source.findMany({
    where: { documentId: source.documentId, fileName: source.fileName, id: { notIn: staying } },
    select: { id: true },
  })
  if (former.length === 0) return different
  const ids = former.map(({ id }) => id)
  // A file that was replaced is not interpreted anew.
  await tx.reading.deleteMany({ where: { sourceId: { in: ids } } })
  await tx.source.updateMany({ where: { id: { in: ids }, replaced: false }, data: { replaced: true, accepted: false } })
  return different
}

async function writeSourceRow(
  tx: Prisma.TransactionClient,
  known: StoredSource | null,
  source: SourceRow,
  accepted: boolean,
): Promise<boolean> {
  if (known === null) {
    await tx.source.create({ data: { ...source, accepted, replaced: false, addedAt: new Date() } })
    return true
  }
  const { addedAt: _added, replaced, accepted: wasAccepted, ...before } = known
  const told = (row: SourceRow) => stableJson({ ...row, fingerprint: '', runId: '' })
  const different = replaced || told(before) !== told(source)
  const data = different ? { ...source, accepted, replaced: false } : { fingerprint: source.fingerprint, accepted }
  if (different || known.fingerprint !== source.fingerprint || accepted !== wasAccepted)
    await tx.source.update({ where: { id: known.id }, data })
  return different
}
