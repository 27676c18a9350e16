import { setImmediate as nextTurn } from 'node:timers/promises'
import { DatabaseError, type Prisma, plainMessage } from '@plangraph/database'
import { concerns } from '../correct/concerns.js'
import type { CorrectedDocument } from '../correct/correct-document.js'
import type { Known } from '../correct/correction.js'
import { nameDocument } from '../identity/name-document.js'
import type { NormalizedDocument } from '../model/index.js'
import { internalFailure } from '../model/internal-failure.js'
import { storedCorrections } from '../store/correction-rows.js'
import { underCurrentIds } from '../store/current-corrections.js'
import type { Revise } from '../store/history/revisions.js'
import { packGrams } from '../store/pack-grams.js'
import type { DocumentRows } from '../store/row-types.js'
import { buildRows } from '../store/rows.js'
import type { WrittenDocument } from '../store/write-document.js'
import type { ReadFile, WaitingDocument } from './read-files.js'
import type { RunContext } from './run-context.js'
import { copyItem, failedItem, refusedItem, runItemRow } from './run-item.js'
import type { RunItem, RunSettings } from './run-types.js'
import { storeDocument } from './store-document.js'

/**
 * Documents that are stored in one transaction, as long as it is young: a commit costs as much as storing several short documents,
 * since their ids and grams lie all over the indexes. Others that write wait so long.
 */
const TOGETHER = 256
const YOUNG_MS = 1000

/** Documents whose grams are taken together: a block of a gram is written anew for each lot; searches look into those that wait. */
const MANY_WITHOUT_GRAMS = 512

/**
 * Stores what was read: ids first, for all documents together, so that the order of the files does not matter; then one
 * document after another. A file is done when its transaction is committed. Resolves to the items in the order of the files.
 *
 * @param from how many files the run has stored before
 */
export async function storeFiles(run: RunContext, files: readonly ReadFile[], from = 0): Promise<RunItem[]> {
  const { onProgress } = run.settings
  const waiting = files.flatMap((file) => (file.item === null && file.copyOf === null ? [file.document] : []))
  const rowsOf = waiting.length > 0 ? await rowMaker(run) : null

  const items: RunItem[] = []
  const store = async (tx: Prisma.TransactionClient, revise: Revise, file: ReadFile): Promise<RunItem> => {
    const index = items.length
    const original = file.item === null && file.copyOf !== null ? items[file.copyOf] : undefined
    const known = original ? copyItem(file.fileName, original) : file.item
    if (known !== null) {
      await tx.etlRunItem.create({ data: runItemRow(run.id, from + index, known) })
      return known
    }
    if (file.item !== null || file.copyOf !== null || rowsOf === null)
      throw new Error(`${file.fileName} is a copy of a later file`)
    onProgress?.({ index: from + index, fileName: file.fileName, stage: 'storing' })
    const { document } = file
    return storeFile(run, { tx, revise }, from + index, document, await rowsOf(document))
  }
  const storeUpTo = (end: number) =>
    run.revisions.together(async (tx, revise) => {
      const begun = performance.now()
      for (const file of files.slice(items.length, end)) {
        // Nothing else waits for anything: the lock of the run would be given up, and what the driver is done with would be kept.
        await nextTurn()
        run.signal.throwIfAborted()
        items.push(await store(tx, revise, file))
        if (performance.now() - begun > YOUNG_MS) break
      }
    })
  const storeAlone = async (file: ReadFile) => {
    const index = items.length
    try {
      await storeUpTo(index + 1)
    } catch (error) {
      if (isFatal(run, error)) throw error
      items.length = index
      const failure = internalFailure(file.fileName, 'could not be stored', plainMessage(error))
      const item = failedItem(file.fileName, failure)
      await run.db.etlRunItem.create({ data: runItemRow(run.id, from + index, item) })
      items.push(item)
    }
  }
  while (items.length < files.length) {
    const first = items.length
    const end = Math.min(first + TOGETHER, files.length)
    try {
      await storeUpTo(end)
    } catch (error) {
      if (isFatal(run, error)) throw error
      // Nothing of them is stored; one by one, all are but those that can't be.
      items.length = first
      for (const file of files.slice(first, end)) await storeAlone(file)
    }
    await packGrams(run.db, MANY_WITHOUT_GRAMS)
    for (const [i, item] of items.slice(first).entries())
      onProgress?.({ index: from + first + i, fileName: item.sourceFile, stage: 'done', item })
  }
  return items
}

/** What is wrong with the database is not the file's fault, and the next one would meet it too. */
const isFatal = ({ signal }: RunContext, error: unknown): boolean => error instanceof DatabaseError || signal.aborted

/** Resolves to what makes the rows of a document that waits. */
async function rowMaker({ db, spool, naming, settings }: RunContext) {
  const { places, vocabulary } = await naming()
  const stored = await storedCorrections(db)
  const corrections = await underCurrentIds(
    db,
    stored.map(({ correction }) => correction),
  )
  return async ({ spooled, file }: WaitingDocument): Promise<DocumentRows> => {
    const read = spool.read(spooled)
    const named = nameDocument(read, places, vocabulary)
    const { document, outcomes } = await corrected(settings, named.id, read, corrections)
    return buildRows({ ...named, document }, file, places, outcomes)
  }
}

/** A document with the corrections that name it, or any. */
async function corrected(
  settings: RunSettings,
  id: string,
  document: NormalizedDocument,
  corrections: readonly Known[],
): Promise<CorrectedDocument> {
  const { title, documentNumber } = document.structure.frontMatter
  const named = { id, title, documentNumber, regionCode: document.regionCode }
  const own = corrections.filter((correction) => concerns(correction, named))
  return own.length === 0 ? { document, outcomes: [] } : (await settings.rules()).correct(id, document, own)
}

async function storeFile(
  { settings }: RunContext,
  { tx, revise }: { tx: Prisma.TransactionClient; revise: Revise },
  index: number,
  { file: { fileName, runId }, isGiven }: WaitingDocument,
  rows: DocumentRows,
): Promise<RunItem> {
  const { id } = rows.document
  const item = ({ refusal, ...written }: WrittenDocument): RunItem =>
    refusal === null
      ? { sourceFile: fileName, documentId: id, failure: null, ...written }
      : refusedItem(fileName, id, refusal)
  const coming = { isGiven, isAccepted: isGiven && (settings.accepts?.(fileName) ?? false) }
  const record = (within: Prisma.TransactionClient, written: WrittenDocument) =>
    within.etlRunItem.create({ data: runItemRow(runId, index, item(written)) })
  return item(await storeDocument(tx, revise, rows, coming, record))
}
