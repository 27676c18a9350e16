import type { Database } from './database.js'
import { readerOf } from './reads/reader.js'

/**
 * From now on what may take long to read is read off the event loop, and ended after so many seconds: for servers, which have
 * others to answer meanwhile. To be called before anything is read; a database server reads for itself.
 */
export const readLongApart = (database: Database, seconds: number): void =>
  readerOf(database)?.longReads?.readApart(seconds)

/** Ends what is being read so, which fails; nothing is read so any more. */
export const endLongReads = async (database: Database): Promise<void> => readerOf(database)?.longReads?.end()
