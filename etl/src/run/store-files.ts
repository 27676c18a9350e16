import { DatabaseError, plainMessage } from '@plangraph/database'
import { resolveDocuments, withIds } from '../identity/resolve-documents.js'
import { internalFailure } from '../model/internal-failure.js'
import { knownDocuments } from '../store/known-documents.js'
import type { SourceFile } from '../store/row-context.js'
import type { DocumentRows } from '../store/row-types.js'
import { buildRows } from '../store/rows.js'
import type { ReadFile, WaitingDocument } from './read-files.js'
import type { RunContext } from './run-context.js'
import { copyItem, failedItem, runItemRow } from './run-item.js'
import type { RunItem } from './run-types.js'
import { storeDocument } from './store-document.js'

/**
 * Stores what was read: ids first, for all documents together, so that the order of the files does not matter; then one
 * document at a time. Resolves to the items in the order of the files.
 */
export async function storeFiles(run: RunContext, files: readonly ReadFile[]): Promise<RunItem[]> {
  const { db } = run
  const { onProgress } = run.settings
  const waiting = files.flatMap((file) => (file.item === null && file.copyOf === null ? [file.document] : []))
  const rowsOf = waiting.length > 0 ? await identify(run, waiting) : null

  const items: RunItem[] = []
  const store = async (file: ReadFile, index: number): Promise<RunItem> => {
    const original = file.item === null && file.copyOf !== null ? items[file.copyOf] : undefined
    const known = original ? copyItem(file.fileName, original) : file.item
    if (known !== null) {
      await db.etlRunItem.create({ data: runItemRow(run.id, index, known) })
      return known
    }
    if (file.item !== null || file.copyOf !== null || rowsOf === null)
      throw new Error(`${file.fileName} is a copy of a later file`)
    onProgress?.({ index, fileName: file.fileName, stage: 'storing' })
    const { document } = file
    return storeFile(run, index, document.file, () => rowsOf(document))
  }
  for (const [index, file] of files.entries()) {
    run.signal.throwIfAborted()
    const item = await store(file, index)
    items.push(item)
    onProgress?.({ index, fileName: file.fileName, stage: 'done', item })
  }
  return items
}

/** Gives ids to all documents that wait; resolves to what makes the rows of each. */
async function identify(
  { db, spool, naming }: RunContext,
  waiting: readonly WaitingDocument[],
): Promise<(document: WaitingDocument) => Promise<DocumentRows>> {
  const { places, vocabulary } = await naming()
  const references = waiting.map((document) => document.references)
  const named = references.flatMap(({ own, cited }) => [own, ...cited])
  const registry = await knownDocuments(db, places, named)
  const resolved = resolveDocuments(references, registry)
  const idsOf = new Map(waiting.map((document, i) => [document, resolved[i]]))
  return async (document) => {
    const ids = idsOf.get(document)
    if (!ids) throw new Error('it was given no id')
    const read = await spool.read(document.spooled)
    return buildRows(withIds(read, ids, places, vocabulary), document.file, places, registry)
  }
}

async function storeFile(
  { db, revisions }: RunContext,
  index: number,
  { fileName, runId }: SourceFile,
  build: () => Promise<DocumentRows>,
): Promise<RunItem> {
  try {
    const rows = await build()
    const item = (written: Pick<RunItem, 'outcome' | 'targets' | 'observations'>): RunItem => {
      return { sourceFile: fileName, documentId: rows.document.id, failure: null, ...written }
    }
    return item(
      await storeDocument(db, revisions.revise, rows, (tx, written) =>
        tx.etlRunItem.create({ data: runItemRow(runId, index, item(written)) }),
      ),
    )
  } catch (error) {
    // What is wrong with the database is not the file's fault, and the next one would meet it too.
    if (error instanceof DatabaseError) throw error
    const item = failedItem(fileName, internalFailure(fileName, 'could not be stored', plainMessage(error)))
    await db.etlRunItem.create({ data: runItemRow(runId, index, item) })
    return item
  }
}
