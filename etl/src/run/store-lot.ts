import { DatabaseError } from '@plangraph/database'
import type { NormalizedDocument } from '../model/index.js'
import { Revisions } from '../store/history/revisions.js'
import type { DocumentRows } from '../store/row-types.js'
import { type RowMaking, rowMaker } from './make-rows.js'
import { runItemRow, unstoredItem } from './run-item.js'
import { isGoingOn } from './run-lock.js'
import type { Lot, LotDocument } from './shared-work.js'
import { storeFile } from './store-file.js'
import { storeTogether } from './store-together.js'

/** A document with its rows, or with why there are none. */
type Made = LotDocument & ({ rows: DocumentRows } | { error: unknown })

/**
 * Stores documents of a run that another process leads, as that would itself: their rows are made while others store. Done again, it
 * leaves alone what is stored; once the run is over, it stores nothing.
 *
 * @param documentAt what was read, by the key that it waits under
 * @throws {DatabaseError} when the database can't be used
 */
export async function storeLot(
  making: RowMaking,
  { runId, capture, documents }: Lot,
  documentAt: (key: string) => Promise<NormalizedDocument>,
): Promise<void> {
  const { db } = making
  const where = { runId, ordinal: { in: documents.map(({ index }) => index + 1) } }
  const stored = new Set((await db.etlRunItem.findMany({ where })).map(({ ordinal }) => ordinal - 1))
  const rowsOf = await rowMaker(making)
  const made: Made[] = []
  for (const document of documents) {
    if (stored.has(document.index)) continue
    const read = await documentAt(document.key)
    try {
      made.push({ ...document, rows: await rowsOf(document.file, read) })
    } catch (error) {
      made.push({ ...document, error })
    }
  }
  let isOver = false
  const work = storeTogether<Made, unknown>(made, {
    revisions: await Revisions.join(db, runId, capture),
    mayGoOn: async (tx, isFirst) => {
      isOver = isFirst && !(await isGoingOn(tx, runId))
      if (isOver) throw new DatabaseError('BUSY', 'The run is over.')
    },
    store: async (tx, revise, document) => {
      if ('error' in document) throw document.error
      return storeFile({ tx, revise }, document.index, document, document.rows)
    },
    fail: ({ index, file }, error) =>
      db.etlRunItem.create({ data: runItemRow(runId, index, unstoredItem(file.fileName, error)) }),
  })
  await work.catch((error: unknown) => {
    if (!isOver) throw error
  })
}
