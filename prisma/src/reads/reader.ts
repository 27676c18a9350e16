import type { PrismaClient } from '../generated/client/client.js'
import type { OpenConnection } from '../sqlite/open-connection.js'

/** How the rows of a client are read past it. */
export interface Reader {
  /** The two connections of the client; null while it is not connected. */
  connections: () => { reading: OpenConnection; writing: OpenConnection } | null
  /** Told of each statement. */
  onQuery: ((sql: string) => void) | undefined
}

const readers = new WeakMap<PrismaClient, Reader>()

/** What `openDatabase` tells of a client. */
export const readsBy = (database: PrismaClient, reader: Reader): void => void readers.set(database, reader)

export const readerOf = (database: PrismaClient): Reader | undefined => readers.get(database)
