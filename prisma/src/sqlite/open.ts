import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import type { Database, OpenOptions } from '../database.js'
import { DatabaseError } from '../database-error.js'
import { canonicalUrl, databaseFile } from '../database-url.js'
import { PrismaClient } from '../generated/client/client.js'
import { readsBy, type Transact } from '../reads/reader.js'
import { LOCK_WAIT } from '../write-wait.js'
import { PreparedConnections } from './connections.js'
import { joinable, transactPast } from './joined-transaction.js'
import { escapeLike } from './like-escape.js'
import { longApart } from './long-apart.js'
import { writeAhead } from './write-lock.js'

/** The most parameters that SQLite takes in a statement. Prisma would take it for 999, and refuse what it can't divide. */
const MAX_PARAMETERS = 32_766

/**
 * How much of a function of WebAssembly runs before V8 optimizes it; its own value is 1,800,000. Prisma's compiler sees
 * every shape of query once: optimized as early as that, it costs a start half a second more than it ever gives back.
 */
const TIERING_BUDGET = 50_000_000

/**
 * Opens the SQLite file that `url` (`file:…`) names; `migrate(url)` must have made it.
 *
 * Transactions are isolated from other queries of the same client, and those wait for it. Several processes may work on one
 * file: a transaction waits at its beginning until no other process writes.
 *
 * @throws {DatabaseError} when the file does not exist or can't be used
 * @throws {Error} when the URL is not a `file:` URL
 */
export async function openSqlite(url: string, options: OpenOptions): Promise<Database> {
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`)
  const file = databaseFile(url)
  if (!existsSync(file))
    throw new DatabaseError('UNREACHABLE', `There is no database at ${file}: create it with npm run migrate.`)
  const wait = options.wait ?? LOCK_WAIT
  const readOnly = options.readOnly ?? false
  if (!readOnly) await writeAhead(file, wait)
  const adapter = new PreparedConnections({ url: canonicalUrl(url) }, wait, readOnly)
  const { connections, longReads, writing } = adapter
  const connect = adapter.connect.bind(adapter)
  adapter.connect = async () => {
    const connection = escapeLike(joinable(longApart(await connect(), longReads), writing))
    connection.getConnectionInfo = () => ({ maxBindValues: MAX_PARAMETERS, supportsRelationJoins: false })
    return connection
  }
  // Each statement that is reported costs time, whether anyone listens or not.
  const log = options.onQuery === undefined ? [] : [{ emit: 'event', level: 'query' } as const]
  // Messages without excerpts of code: users see them.
  const client = new PrismaClient({ adapter, log, errorFormat: 'minimal' })
  if (options.onQuery !== undefined) {
    const { onQuery } = options
    client.$on('query', (event) => onQuery(event.query))
  }
  const disconnect = client.$disconnect.bind(client)
  client.$disconnect = async () => {
    await disconnect()
    // Prisma, which was asked nothing, has nothing to close.
    adapter.close()
  }
  const transact: Transact = (work, settings) => transactPast(client, adapter, work, settings)
  readsBy(client, { connections, longReads, transact, onQuery: options.onQuery })
  return client
}
