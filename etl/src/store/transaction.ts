import type { Prisma } from '@plangraph/database'

/** Limits of a transaction in milliseconds: how long one may take, and how long it waits for its turn. */
export const TRANSACTION = { timeout: 120_000, maxWait: 30_000 }

/**
 * The first statement of every transaction: a write that changes nothing. It takes the lock at once; a transaction that
 * reads first and writes later fails when another process writes in between.
 */
export const beginWrite = (tx: Prisma.TransactionClient): Promise<unknown> =>
  tx.dataset.updateMany({ where: { id: 'dataset' }, data: { id: 'dataset' } })
