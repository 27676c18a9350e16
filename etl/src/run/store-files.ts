import { packGrams } from '../store/pack-grams.js'
import type { SpooledDocument } from './document-spool.js'
import { knownItem } from './known-item.js'
import { rowMaker } from './make-rows.js'
import type { ReadFile } from './read-files.js'
import type { RunContext } from './run-context.js'
import { runItemRow, unstoredItem } from './run-item.js'
import type { RunItem } from './run-types.js'
import { shareStoring } from './share-storing.js'
import { storeFile } from './store-file.js'
import { storeTogether } from './store-together.js'

/** Documents whose grams are taken together: a block of a gram is written anew for each lot; searches look into those that wait. */
const MANY_WITHOUT_GRAMS = 512

/**
 * Stores what was read, one document after another: their order does not matter. A file is done when its transaction is committed.
 * Resolves to the items in the order of the files.
 *
 * @param from how many files the run has stored before
 */
export async function storeFiles(run: RunContext, files: readonly ReadFile[], from = 0): Promise<RunItem[]> {
  const { db, signal, spool } = run
  const { onProgress, shared } = run.settings
  const isWaiting = files.some((file) => file.item === null && file.copyOf === null)
  let told = 0
  const committed = async (items: readonly RunItem[]) => {
    await packGrams(db, MANY_WITHOUT_GRAMS)
    for (const item of items.slice(told)) {
      onProgress?.({ index: from + told, fileName: item.sourceFile, stage: 'done', item })
      told += 1
    }
  }
  if (shared !== undefined && isWaiting) return shareStoring(run, shared, files, { from, committed })

  const rowsOf = isWaiting ? await rowMaker(run) : null
  return storeTogether<ReadFile, RunItem>(files, {
    revisions: run.revisions,
    mayGoOn: () => signal.throwIfAborted(),
    store: async (tx, revise, file, before) => {
      const index = from + before.length
      const known = knownItem(file, before)
      if (known !== null) {
        await tx.etlRunItem.create({ data: runItemRow(run.id, index, known) })
        return known
      }
      if (file.item !== null || file.copyOf !== null || rowsOf === null)
        throw new Error(`${file.fileName} is a copy of a later file`)
      onProgress?.({ index, fileName: file.fileName, stage: 'storing' })
      const rows = await rowsOf(file.document.file, spool.read(file.document.place as SpooledDocument))
      return storeFile({ tx, revise }, index, file.document, rows)
    },
    fail: async ({ fileName }, error, before) => {
      signal.throwIfAborted()
      const item = unstoredItem(fileName, error)
      await db.etlRunItem.create({ data: runItemRow(run.id, from + before.length, item) })
      return item
    },
    committed,
  })
}
