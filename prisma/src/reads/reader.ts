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

/** Does work in one transaction: all of it or, when it throws or takes longer than so many milliseconds, nothing. */
export type Transact = <T>(
  work: (tx: Prisma.TransactionClient) => Promise<T>,
  options?: { timeout?: number },
) => Promise<T>

/** How the rows of a client are read past it. */
export interface Reader {
  /** Does work in a transaction past the client; left out where the client opens it. */
  transact?: Transact
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
