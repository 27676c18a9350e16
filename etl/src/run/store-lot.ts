import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, DatabaseError } from '@plangraph/database'
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

/** How often it is asked whether a lot's turn has come, and how long: whoever has the one before may be gone, and others needed for it. */
const ASK_AGAIN_MS = 10
const PATIENCE = 10_000

/**
 * Stores documents of a run that another process leads, as that would itself: their rows are made while others store. Done again, it
 * leaves alone what is stored; once the run is over, it stores nothing. Resolves to false when those before were not stored in time.
 *
 * @param documentAt what was read, by the key that it waits under
 * @param patience how many milliseconds those before are waited for
 * @throws {DatabaseError} when the database can't be used
 */
export async function storeLot(
  making: RowMaking,
  { runId, capture, after, documents }: Lot,
  documentAt: (key: string) => Promise<NormalizedDocument>,
  patience = PATIENCE,
): Promise<boolean> {
  const { db } = making
  const stored = await storedAmong(
    db,
    runId,
    documents.map(({ index }) => index),
  )
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
  if (after !== null && !(await isStored(db, runId, after, patience))) return false
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
  return true
}

async function storedAmong(db: Database, runId: string, indexes: readonly number[]): Promise<Set<number>> {
  const where = { runId, ordinal: { in: indexes.map((index) => index + 1) } }
  const rows = await db.etlRunItem.findMany({ where, select: { ordinal: true } })
  return new Set(rows.map(({ ordinal }) => ordinal - 1))
}

/** Waits until a document of the run is stored, or could not be; false when it lasts too long. */
async function isStored(db: Database, runId: string, index: number, patience: number): Promise<boolean> {
  const until = Date.now() + patience
  while ((await storedAmong(db, runId, [index])).size === 0) {
    if (Date.now() > until) return false
    await sleep(ASK_AGAIN_MS)
  }
  return true
}
