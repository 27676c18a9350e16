import type { Prisma } from '../generated/client/client.js'
import type { Connections } from '../sqlite/connections.js'

/** How the rows of a client are read past it. */
export interface Reader {
  /** The connections of the client; null while it is not connected. */
  connections: () => Connections | null
  /** Told of each statement. */
  onQuery: ((sql: string) => void) | undefined
}

const readers = new WeakMap<Prisma.TransactionClient, Reader>()

/** What is known of a client that `openDatabase` opened, or of a transaction of one. */
export const readsBy = (database: Prisma.TransactionClient, reader: Reader): void => void readers.set(database, reader)

export const readerOf = (database: Prisma.TransactionClient): Reader | undefined => readers.get(database)
