import type { Database, Prisma } from '@plangraph/database'

/**
 * Limits of a transaction in milliseconds: how long one may take, and how long it waits for its turn. What it waits for
 * is another process that writes, and openDatabase says how long it does.
 */
export const TRANSACTION = { timeout: 120_000, maxWait: 24 * 3_600_000 }

/** Does work in one transaction. */
export type Transact = <T>(work: (tx: Prisma.TransactionClient) => Promise<T>) => Promise<T>

/** Transactions of whose changes nothing is written down. */
export const plainly =
  (db: Database): Transact =>
  (work) =>
    db.$transaction(work, TRANSACTION)
