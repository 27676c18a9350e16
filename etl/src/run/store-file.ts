import type { Prisma } from '@plangraph/database'
import type { Revise } from '../store/history/revisions.js'
import type { DocumentRows } from '../store/row-types.js'
import type { WrittenDocument } from '../store/write-document.js'
import { refusedItem, runItemRow } from './run-item.js'
import type { RunItem } from './run-types.js'
import { storeDocument } from './store-document.js'
import type { WaitingDocument } from './waiting-document.js'

/**
 * Stores the document of a file, and what became of the file, in one revision.
 *
 * @param index of the file among those of the run
 */
export async function storeFile(
  { tx, revise }: { tx: Prisma.TransactionClient; revise: Revise },
  index: number,
  { file: { fileName, runId }, coming }: Pick<WaitingDocument, 'file' | 'coming'>,
  rows: DocumentRows,
): Promise<RunItem> {
  const { id } = rows.document
  const item = ({ refusal, outcome, targets, observations }: WrittenDocument): RunItem =>
    refusal === null
      ? { sourceFile: fileName, documentId: id, failure: null, outcome, targets, observations }
      : refusedItem(fileName, id, refusal)
  const record = (within: Prisma.TransactionClient, written: WrittenDocument) =>
    within.etlRunItem.create({ data: runItemRow(runId, index, item(written)) })
  return item(await storeDocument(tx, revise, rows, coming, record))
}
