import type { Database } from '@plangraph/database'
import { rowsLostId } from '../store/files/file-findings.js'
import { chunks } from '../store/sync-table.js'

interface SourceOfDocument {
  id: string
  documentId: string
  fileName: string
}

/** Files that lack too many of the figures of their documents, and wait for somebody to say that they are meant. */
export interface RefusedFiles {
  /** Why a file was refused; null for one that was not. */
  why(source: SourceOfDocument): string | null
  /** Whether another content of that file was refused, so that the file has come back as it was when it is given. */
  waitFor(source: SourceOfDocument): boolean
}

export async function refusedFiles(db: Database): Promise<RefusedFiles> {
  const found = await db.finding.findMany({
    where: { kind: 'ROWS_LOST' },
    select: { id: true, documentId: true, message: true },
  })
  const messages = new Map(found.map(({ id, message }) => [id, message]))
  const refused: SourceOfDocument[] = []
  const select = { id: true, documentId: true, fileName: true } as const
  for (const part of chunks([...new Set(found.map(({ documentId }) => documentId))]))
    for (const source of await db.source.findMany({ where: { documentId: { in: part }, replaced: false }, select }))
      if (messages.has(rowsLostId(source.documentId, source.id))) refused.push(source)
  return {
    why: ({ id, documentId }) => messages.get(rowsLostId(documentId, id)) ?? null,
    waitFor: ({ id, documentId, fileName }) =>
      refused.some((one) => one.documentId === documentId && one.fileName === fileName && one.id !== id),
  }
}
