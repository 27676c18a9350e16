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

/** How often it is asked whether a lot's turn has come, and how often whether it is still worth waiting. */
const ASK_AGAIN_MS = 10
const ASK_WHETHER_MS = 200

/** What a process that stores is given beside the lot. */
export interface AtHand {
  /** What was read, by the key that it waits under. */
  documentAt(key: string): Promise<NormalizedDocument>
  /** Whether a lot before this one waits for somebody who takes it: whoever had it is gone. */
  isNeeded(): Promise<boolean>
}

/**
 * Stores documents of a run that another process leads, as that would itself: their rows are made while others store. Done again, it
 * leaves alone what is stored; once the run is over, it stores nothing. Resolves to false when it is needed for a lot before this one.
 *
 * @throws {DatabaseError} when the database can't be used
 */
export async function storeLot(
  making: RowMaking,
  { runId, capture, after, documents }: Lot,
  { documentAt, isNeeded }: AtHand,
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
  if (after !== null && !(await isTurn(db, runId, after, isNeeded))) return false
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

/** Waits until a document of the run is stored, or could not be, or the run is over; false when this process is needed for one before. */
async function isTurn(db: Database, runId: string, after: number, isNeeded: AtHand['isNeeded']): Promise<boolean> {
  let asked = Date.now()
  while ((await storedAmong(db, runId, [after])).size === 0) {
    await sleep(ASK_AGAIN_MS)
    if (Date.now() - asked < ASK_WHETHER_MS) continue
    if (!(await isGoingOn(db, runId))) return true
    if (await isNeeded()) return false
    asked = Date.now()
  }
  return true
}
