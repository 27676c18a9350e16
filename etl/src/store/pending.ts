import type { Prisma } from '@plangraph/database'

/**
 * Marks that the links are not those of the data any more, in the transaction that changes the data. The run takes the
 * mark away when it has linked; one that is cut off leaves it, so that readers are warned.
 */
export const markPending = (tx: Prisma.TransactionClient): Promise<unknown> =>
  tx.dataset.updateMany({ where: { pending: false }, data: { pending: true } })
