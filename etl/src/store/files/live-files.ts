import type { Prisma } from '@plangraph/database'
import type { DocumentRows } from '../row-types.js'
import { contentOfRows, contentServed, type FileContent, packContent } from './file-figure.js'
import type { DocumentFile } from './standing.js'

/**
 * Version of the rules of a source that its document is to be read from, and is not yet: what it says is not at hand when
 * that turns out.
 */
export const TO_SERVE = 'to-serve'

const columns = { id: true, fileName: true, sha256: true, format: true, accepted: true } as const

/**
 * The files of a document that are there now, but for one. Those of which it is not known what they say are left out:
 * of an earlier version, which kept it of the last file alone. A transcription is no file of it.
 */
export async function otherFiles(
  tx: Prisma.TransactionClient,
  document: { id: string; issuedOn: string | null; currentSourceId: string | null },
  { fileName, sha256 }: Pick<DocumentFile, 'fileName' | 'sha256'>,
): Promise<DocumentFile[]> {
  const sources = await tx.source.findMany({
    where: {
      documentId: document.id,
      replaced: false,
      format: { not: 'transcription' },
      NOT: { fileName, sha256 },
    },
    select: { ...columns, reading: { select: { figures: true } } },
    orderBy: { id: 'asc' },
  })
  const files: DocumentFile[] = []
  for (const { id, reading, ...file } of sources) {
    const isServed = id === document.currentSourceId
    const content = isServed ? await contentServed(tx, document) : contentOf(reading?.figures)
    if (content !== null) files.push({ ...file, ...content, sourceId: id })
  }
  return files
}

// What is read from the Json column has been written by the same code.
const contentOf = (stored: Prisma.JsonValue | undefined) => (stored ?? null) as unknown as FileContent | null

/** The file that rows were made of. */
export const fileOfRows = (rows: DocumentRows, sourceId: string, accepted: boolean): DocumentFile => {
  const { fileName, sha256, format } = rows.source
  return { sourceId, fileName, sha256, format, accepted, ...contentOfRows(rows) }
}

/** Keeps what a file says that its document is not read from, beside its reading. */
export const keepContent = (tx: Prisma.TransactionClient, { sourceId, issuedOn, figures }: DocumentFile) =>
  tx.reading.updateMany({ where: { sourceId }, data: { figures: packContent({ issuedOn, figures }) } })

/** Notes that a document is to be read from a file. */
export const markToServe = (tx: Prisma.TransactionClient, sourceId: string) =>
  tx.source.updateMany({ where: { id: sourceId, reading: { isNot: null } }, data: { fingerprint: TO_SERVE } })
