import pg from 'pg'
import type { Database, OpenOptions } from '../database.js'
import { withoutPassword } from '../database-url.js'
import { PrismaClient } from '../generated/postgresql/client.js'
import { readsBy } from '../reads/reader.js'
import { Connections } from './connections.js'
import { unlessUnreachable } from './unreachable.js'

/** Connections of a process: a transaction may ask by others beside its own. */
const MOST_CONNECTIONS = 10

/** Times are those of UTC, whatever the server or the user prefers. */
const SETTINGS = '-c timezone=UTC'

/**
 * Opens a database of a PostgreSQL server.
 *
 * @throws {DatabaseError} when the server or the database can't be reached
 */
export async function openPostgresql(url: string, options: OpenOptions): Promise<Database> {
  const settings = options.readOnly ? `${SETTINGS} -c default_transaction_read_only=on` : SETTINGS
  const config: pg.PoolConfig = { connectionString: url, max: MOST_CONNECTIONS, options: settings }
  const probe = new pg.Client(config)
  await unlessUnreachable(url, () => probe.connect())
  await probe.end()
  const adapter = new Connections(config, withoutPassword(url), options.wait)
  const log = options.onQuery === undefined ? [] : [{ emit: 'event', level: 'query' } as const]
  const client = new PrismaClient({ adapter, log, errorFormat: 'minimal' })
  if (options.onQuery !== undefined) {
    const { onQuery } = options
    client.$on('query', (event) => onQuery(event.query))
  }
  readsBy(client as unknown as Database, { connections: adapter.connections, onQuery: options.onQuery })
  return client as unknown as Database
}
