import { inParallel } from '../model/in-parallel.js'
import { TRANSACTION } from '../store/transaction.js'
import { insertRows } from '../store/write-rows.js'
import { knownItem } from './known-item.js'
import type { ReadFile } from './read-files.js'
import type { RunContext } from './run-context.js'
import { itemOfRow, runItemRow, unstoredItem } from './run-item.js'
import type { RunItem } from './run-types.js'
import type { LotDocument, SharedWork } from './shared-work.js'

/** Documents of a lot, which one process stores: a question of the queue costs some milliseconds, and the last ones to end are waited for. */
const MOST_DOCUMENTS = 16
/** Bytes of them, since the rows of a whole lot are made before the first is stored. */
const MOST_BYTES = 1_000_000
/** Lots that are asked before all of them must be stored: the queue orders them by a number of two bytes. */
const MOST_LOTS = 32_000

/**
 * Lets whichever processes share the work store the documents that wait, in lots. Their transactions come one after another, in
 * the order of the files; rows are made while others store. Resolves to the items in that order.
 *
 * @param options.from how many files the run has stored before
 * @param options.committed called with the items of the first files, as many as are stored
 */
export async function shareStoring(
  run: RunContext,
  shared: SharedWork,
  files: readonly ReadFile[],
  { from, committed }: { from: number; committed(items: readonly RunItem[]): Promise<void> },
): Promise<RunItem[]> {
  const { id: runId, db, revisions, signal, settings } = run
  const stored = new Map<number, RunItem>()
  const items: RunItem[] = []
  const advance = async () => {
    const rows: ReturnType<typeof runItemRow>[] = []
    for (let file = files[items.length]; file !== undefined; file = files[items.length]) {
      const index = from + items.length
      const own = stored.get(index)
      const item = own ?? knownItem(file, items)
      if (item === null) break
      if (own === undefined) rows.push(runItemRow(runId, index, item))
      items.push(item)
    }
    if (rows.length > 0) await db.$transaction((tx) => insertRows(tx, 'EtlRunItem', rows), TRANSACTION)
    await committed(items)
  }
  const store = async (documents: readonly LotDocument[], place: number, after: number | null) => {
    for (const { index, file } of documents) settings.onProgress?.({ index, fileName: file.fileName, stage: 'storing' })
    const failure = await shared.store({ runId, capture: revisions.capture, place, after, documents })
    signal.throwIfAborted()
    for (const item of await storedItems(run, documents, failure)) stored.set(...item)
    await advance()
  }
  const lots = lotsOf(files, from)
  for (let start = 0; start < lots.length; start += MOST_LOTS)
    await inParallel(lots.slice(start, start + MOST_LOTS), settings.parallel, (documents, place) =>
      store(documents, place, lots[start + place - 1]?.at(-1)?.index ?? null),
    )
  await revisions.joinCauses()
  return items
}

/** Documents that wait, parted into lots in the order of the files. */
function lotsOf(files: readonly ReadFile[], from: number): LotDocument[][] {
  const lots: LotDocument[][] = []
  let bytes = MOST_BYTES
  for (const [i, file] of files.entries()) {
    if (file.item !== null || file.copyOf !== null) continue
    const { place, ...document } = file.document
    if (!('key' in place)) throw new Error(`${file.fileName} does not wait with the queue`)
    const lot = lots.at(-1)
    const isFull = lot === undefined || lot.length === MOST_DOCUMENTS || bytes + place.length > MOST_BYTES
    bytes = isFull ? place.length : bytes + place.length
    const one = { ...document, index: from + i, key: place.key }
    if (isFull) lots.push([one])
    else lot.push(one)
  }
  return lots
}

/** What became of the documents of a lot by the rows of the run; those that are not among them could not be stored. */
async function storedItems(
  { id: runId, db }: RunContext,
  documents: readonly LotDocument[],
  why: string | null,
): Promise<[index: number, item: RunItem][]> {
  const where = { runId, ordinal: { in: documents.map(({ index }) => index + 1) } }
  const items = new Map((await db.etlRunItem.findMany({ where })).map((row) => [row.ordinal - 1, itemOfRow(row)]))
  for (const { index, file } of documents) {
    if (items.has(index)) continue
    const item = unstoredItem(file.fileName, new Error(why ?? 'nothing became of it'))
    await db.etlRunItem.create({ data: runItemRow(runId, index, item) })
    items.set(index, item)
  }
  return [...items]
}
