import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils'
import type { OpenConnection } from './open-connection.js'
import { StatementAdapter } from './statement-adapter.js'

/** Lets the client join the transaction that is open on the connection that writes. */
export function joinable(adapter: SqlDriverAdapter, writing: () => OpenConnection): SqlDriverAdapter {
  const { startTransaction } = adapter
  adapter.startTransaction = (level) =>
    level === undefined ? startTransaction.call(adapter, level) : joining(writing())
  return adapter
}

async function joining(writing: OpenConnection): Promise<Transaction> {
  const within = await new StatementAdapter(async (given) => writing.execute(given)).connect()
  const left = async () => undefined
  return {
    provider: within.provider,
    adapterName: within.adapterName,
    options: { usePhantomQuery: true },
    queryRaw: (query) => within.queryRaw(query),
    executeRaw: (query) => within.executeRaw(query),
    commit: left,
    rollback: left,
  }
}
