import { existsSync } from 'node:fs'
import { PreparedConnections } from './connections.js'
import { canonicalUrl, databaseFile } from './database-url.js'
import { PrismaClient } from './generated/client/client.js'
import { escapeLike } from './like-escape.js'

/** An open database. Close it with `$disconnect()`. */
export type Database = PrismaClient

/** How long a statement waits for a lock that another process holds, in milliseconds. */
const LOCK_TIMEOUT = 5000

/** The most parameters that SQLite takes in a statement. Prisma would take it for 999, and refuse what it can't divide. */
const MAX_PARAMETERS = 32_766

export interface OpenOptions {
  /** Called with the SQL of every statement sent, BEGIN and COMMIT included, in order. */
  onQuery?: (sql: string) => void
}

/**
 * Opens the SQLite file that `url` (`file:…`) names; `migrate(url)` must have made it.
 *
 * Transactions are isolated from other queries of the same client, and those wait for it. Two processes may work on one
 * file if every transaction starts with a write.
 *
 * @throws {Error} when the URL is not a `file:` URL or the file does not exist
 */
export async function openDatabase(url: string, options: OpenOptions = {}): Promise<Database> {
  const file = databaseFile(url)
  if (!existsSync(file)) throw new Error(`there is no database at ${file}: create it with npm run migrate`)
  const adapter = new PreparedConnections({ url: canonicalUrl(url), timeout: LOCK_TIMEOUT })
  const connect = adapter.connect.bind(adapter)
  adapter.connect = async () => {
    const connection = escapeLike(await connect())
    connection.getConnectionInfo = () => ({ maxBindValues: MAX_PARAMETERS, supportsRelationJoins: false })
    return connection
  }
  // Each statement told of costs time, whether anyone listens or not.
  const log = options.onQuery === undefined ? [] : [{ emit: 'event', level: 'query' } as const]
  const client = new PrismaClient({ adapter, log })
  // Write-ahead logging lets readers go on while a document is loaded. The setting stays in the file.
  await client.$queryRaw`PRAGMA journal_mode = WAL`
  if (options.onQuery !== undefined) {
    const { onQuery } = options
    client.$on('query', (event) => onQuery(event.query))
  }
  return client
}
