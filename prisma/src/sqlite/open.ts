import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import type { Database, OpenOptions } from '../database.js'
import { DatabaseError } from '../database-error.js'
import { databaseFile } from '../database-url.js'
import { readsBy, type Transact } from '../reads/reader.js'
import { LOCK_WAIT } from '../write-wait.js'
import { PreparedConnections } from './connections.js'
import { transactPast } from './joined-transaction.js'
import { lateClient } from './late-client.js'
import { writeAhead } from './write-lock.js'

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
  const opened = new PreparedConnections(file, wait, readOnly)
  const { connections, longReads } = opened
  const load = async () => (await import('./prisma-client.js')).prismaOn(opened, options.onQuery)
  const client = lateClient(load, opened.close)
  const transact: Transact = (work, settings) => transactPast(client, opened, work, settings)
  readsBy(client, { connections, longReads, transact, onQuery: options.onQuery })
  return client
}
