import type { Database, OpenOptions } from '../database.js'
import { PrismaClient } from '../generated/client/client.js'
import type { PreparedConnections } from './connections.js'
import { joinable } from './joinable.js'
import { KeptAdapter } from './kept-adapter.js'
import { escapeLike } from './like-escape.js'
import { longApart } from './long-apart.js'

/** The most parameters that SQLite takes in a statement. Prisma would take it for 999, and refuse what it can't divide. */
const MAX_PARAMETERS = 32_766

/** Prisma's client on connections of a file. */
export function prismaOn(connections: PreparedConnections, onQuery: OpenOptions['onQuery']): Database {
  const adapter = new KeptAdapter(connections)
  const { longReads, writing } = connections
  const connect = adapter.connect.bind(adapter)
  adapter.connect = async () => {
    const connection = escapeLike(joinable(longApart(await connect(), longReads), writing))
    connection.getConnectionInfo = () => ({ maxBindValues: MAX_PARAMETERS, supportsRelationJoins: false })
    return connection
  }
  // Each statement that is reported costs time, whether anyone listens or not.
  const log = onQuery === undefined ? [] : [{ emit: 'event', level: 'query' } as const]
  // Messages without excerpts of code: users see them.
  const client = new PrismaClient({ adapter, log, errorFormat: 'minimal' })
  if (onQuery !== undefined) client.$on('query', (event) => onQuery(event.query))
  return client
}
