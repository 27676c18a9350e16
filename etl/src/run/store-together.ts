import { setImmediate as nextTurn } from 'node:timers/promises'
import { DatabaseError, type Prisma } from '@plangraph/database'
import type { Revise, Revisions } from '../store/history/revisions.js'

/**
 * Documents that are stored in one transaction, as long as it is young: a commit costs as much as storing several short documents,
 * since their ids and grams lie all over the indexes. Others that write wait so long.
 */
const TOGETHER = 256
const YOUNG_MS = 1000

/** How each is stored; `before` is what came of those before it. */
export interface Storing<Item, Stored> {
  revisions: Pick<Revisions, 'together'>
  /** Asked before each, `isFirst` of its transaction. @throws {DatabaseError} when nothing may be stored any more */
  mayGoOn(tx: Prisma.TransactionClient, isFirst: boolean): Promise<void> | void
  store(tx: Prisma.TransactionClient, revise: Revise, item: Item, before: readonly Stored[]): Promise<Stored>
  /** Takes down that one can't be stored. */
  fail(item: Item, error: unknown, before: readonly Stored[]): Promise<Stored>
  /** Called after each transaction with what is stored so far. */
  committed?(stored: readonly Stored[]): Promise<void> | void
}

/**
 * Stores many, one after another, several in a transaction. What throws takes the others of its transaction back with it: they are
 * stored one by one then, all but those that can't be. What is wrong with the database is not their fault, and the next would meet it too.
 *
 * @throws {DatabaseError} when the database can't be used, or mayGoOn says that nothing may be stored any more
 */
export async function storeTogether<Item, Stored>(
  items: readonly Item[],
  { revisions, mayGoOn, store, fail, committed }: Storing<Item, Stored>,
): Promise<Stored[]> {
  const stored: Stored[] = []
  const storeUpTo = (end: number) =>
    revisions.together(async (tx, revise) => {
      const begun = performance.now()
      const first = stored.length
      for (const item of items.slice(stored.length, end)) {
        // Nothing else waits for anything: the lock of the run would be given up, and what the driver is done with would be kept.
        await nextTurn()
        await mayGoOn(tx, stored.length === first)
        stored.push(await store(tx, revise, item, stored))
        if (performance.now() - begun > YOUNG_MS) break
      }
    })
  const storeAlone = async (item: Item) => {
    const index = stored.length
    try {
      await storeUpTo(index + 1)
    } catch (error) {
      if (error instanceof DatabaseError) throw error
      stored.length = index
      stored.push(await fail(item, error, stored))
    }
  }
  while (stored.length < items.length) {
    const first = stored.length
    const end = Math.min(first + TOGETHER, items.length)
    try {
      await storeUpTo(end)
    } catch (error) {
      if (error instanceof DatabaseError) throw error
      stored.length = first
      for (const item of items.slice(first, end)) await storeAlone(item)
    }
    await committed?.(stored)
  }
  return stored
}
