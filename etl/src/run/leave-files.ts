import type { Database, Prisma } from '@plangraph/database'
import { syncFileFindings } from '../store/files/file-findings.js'
import { markToServe, otherFiles } from '../store/files/live-files.js'
import { type DocumentFile, standingOf } from '../store/files/standing.js'
import type { Revise } from '../store/history/revisions.js'
import { chunks } from '../store/sync-table.js'
import { type Withdrawn, withdrawDocuments } from './withdraw-documents.js'

/**
 * Files of these contents are there no more: their documents are withdrawn, or are to be read from another file that is there.
 * @param run the run that withdraws, and why, which is kept with the changes
 */
export async function leaveFiles(
  db: Database,
  revise: Revise,
  contents: readonly string[],
  run: { runId: string; why: string },
): Promise<Withdrawn[]> {
  const gone: string[] = []
  for (const part of chunks(contents)) {
    const found = await db.source.findMany({
      where: { sha256: { in: part }, replaced: false },
      select: { documentId: true },
      distinct: ['documentId'],
    })
    for (const { documentId } of found)
      if (!(await revise('WITHDRAWAL', (tx) => leaveOf(tx, documentId, contents), run.why))) gone.push(documentId)
  }
  return withdrawDocuments(revise, gone, run)
}

/** Takes the files of a document out that are gone; false where no other is there. */
async function leaveOf(tx: Prisma.TransactionClient, id: string, contents: readonly string[]): Promise<boolean> {
  const document = await tx.document.findUniqueOrThrow({ where: { id } })
  const files = await otherFiles(tx, document, { fileName: '', sha256: '' })
  const [first, ...rest] = files.filter(({ sha256 }) => !contents.includes(sha256))
  if (first === undefined) return false
  const gone = { documentId: id, replaced: false, sha256: { in: [...contents] } }
  await tx.reading.deleteMany({ where: { source: gone } })
  await tx.source.updateMany({ where: gone, data: { replaced: true, accepted: false } })
  const standing = standingOf([first, ...rest])
  const staying: DocumentFile[] = [first, ...rest]
  const current = staying.find(({ sourceId }) => sourceId === document.currentSourceId)
  if (standing.served !== current) await markToServe(tx, standing.served.sourceId)
  const others = staying.filter((file) => file !== current)
  await syncFileFindings(tx, id, current, others, standing.lacking)
  return true
}
