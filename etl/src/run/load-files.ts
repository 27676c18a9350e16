import type { Database } from '@plangraph/database'
import { knownDocuments } from '../identity/known-documents.js'
import { resolveDocuments, withIds } from '../identity/resolve-documents.js'
import { internalFailure } from '../model/internal-failure.js'
import { loadDocument } from '../store/load-document.js'
import type { SourceFile } from '../store/row-context.js'
import type { DocumentRows } from '../store/row-types.js'
import { buildRows } from '../store/rows.js'
import type { ReadFile } from './read-files.js'
import type { RunContext } from './run-context.js'
import { failedItem, runItemRow } from './run-item.js'
import type { RunItem } from './run-types.js'

/**
 * Loads what was read: ids first, for all documents together, so that the order of the files does not matter; then one
 * document at a time. Resolves to the items in the order of the files.
 */
export async function loadFiles(run: RunContext, files: readonly ReadFile[]): Promise<RunItem[]> {
  const { db, spool, places } = run
  const { vocabulary, onProgress } = run.settings
  const waiting = files.flatMap((file) => (file.item === null ? [file.document] : []))
  const references = waiting.map((document) => document.references)
  const named = references.flatMap(({ own, cited }) => [own, ...cited])
  const registry = await knownDocuments(db, places, named)
  const resolved = resolveDocuments(references, registry)
  const idsOf = new Map(waiting.map((document, i) => [document, resolved[i]]))

  const load = async (file: ReadFile, index: number): Promise<RunItem> => {
    if (file.item !== null) {
      await db.etlRunItem.create({ data: runItemRow(run.id, index, file.item) })
      return file.item
    }
    onProgress?.({ index, fileName: file.fileName, stage: 'loading' })
    const { document } = file
    return loadFile(db, index, document.file, async () => {
      const ids = idsOf.get(document)
      if (!ids) throw new Error('it was given no id')
      const read = await spool.read(document.spooled)
      return buildRows(withIds(read, ids, places, vocabulary), document.file, places, registry)
    })
  }
  const items: RunItem[] = []
  for (const [index, file] of files.entries()) {
    const item = await load(file, index)
    items.push(item)
    onProgress?.({ index, fileName: file.fileName, stage: 'done', item })
  }
  return items
}

async function loadFile(
  db: Database,
  index: number,
  { fileName, runId }: SourceFile,
  build: () => Promise<DocumentRows>,
): Promise<RunItem> {
  try {
    const rows = await build()
    const item = (loaded: Pick<RunItem, 'outcome' | 'targets' | 'observations'>): RunItem => {
      return { sourceFile: fileName, documentId: rows.document.id, failure: null, ...loaded }
    }
    return item(
      await loadDocument(db, rows, (tx, loaded) =>
        tx.etlRunItem.create({ data: runItemRow(runId, index, item(loaded)) }),
      ),
    )
  } catch (error) {
    const item = failedItem(fileName, internalFailure(fileName, 'could not be loaded', error))
    await db.etlRunItem.create({ data: runItemRow(runId, index, item) })
    return item
  }
}
