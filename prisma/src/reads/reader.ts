import type { Prisma } from '../generated/client/client.js'
import type { Execute } from './asking.js'

/** How statements are run past a client. */
export interface Connections {
  /** Runs what reads; null where that goes through the client, but for transactions. */
  reading: Execute | null
  /** Runs statements of the transaction that is open. */
  writing: Execute
  /** Stands for the transaction that is open; null while none is. */
  transaction: object | null
}

/** How what may take long is read off the event loop. */
export interface LongReads {
  /** From now on it is, and ended after so many seconds. */
  readApart: (seconds: number) => void
  /** Ends what is being read, which fails; nothing is read so any more. */
  end: () => Promise<void>
}

/** How the rows of a client are read past it. */
export interface Reader {
  /** The connections of the client; null while it is not connected. */
  connections: () => Connections | null
  /** Told of each statement. */
  onQuery: ((sql: string) => void) | undefined
  /** None where reading never holds the event loop. */
  longReads?: LongReads
}

const readers = new WeakMap<Prisma.TransactionClient, Reader>()

/** What is known of a client that `openDatabase` opened, or of a transaction of one. */
export const readsBy = (database: Prisma.TransactionClient, reader: Reader): void => void readers.set(database, reader)

export const readerOf = (database: Prisma.TransactionClient): Reader | undefined => readers.get(database)
