import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { LongReads } from '../reads/reader.js'
import type { Executed } from './open-connection.js'
import type { Parameter } from './prepared-statements.js'
import type { ReadsApart } from './reads-apart.js'
import { StatementAdapter } from './statement-adapter.js'

interface Apart extends LongReads {
  of: (sql: string) => ReadsApart | null
}

/**
 * Lets what Prisma reads outside of transactions, and may take long, be read off the event loop. An adapter runs one statement at a
 * time, so that each of these has one of its own: others shall not wait for it.
 */
export function longApart(adapter: SqlDriverAdapter, longReads: Apart): SqlDriverAdapter {
  const { queryRaw, dispose } = adapter
  adapter.queryRaw = async (query) => {
    const apart = longReads.of(query.sql)
    return apart === null ? queryRaw.call(adapter, query) : (await adapterOf(apart).connect()).queryRaw(query)
  }
  adapter.dispose = async () => {
    await longReads.end()
    return dispose.call(adapter)
  }
  return adapter
}

const adapterOf = (apart: ReadsApart) =>
  new StatementAdapter(async (given) => {
    const { sql, args = [] } = typeof given === 'string' ? { sql: given } : given
    return (await apart.run({ sql, args: args as Parameter[] })) as object as Executed
  })
