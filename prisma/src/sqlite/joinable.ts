import { PrismaLibSql } from '@prisma/adapter-libsql'
import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils'
import type { Executed, OpenConnection, Statement } from './open-connection.js'

/** Lets the client join the transaction that is open on the connection that writes. */
export function joinable(adapter: SqlDriverAdapter, writing: () => OpenConnection): SqlDriverAdapter {
  const { startTransaction } = adapter
  adapter.startTransaction = (level) =>
    level === undefined ? startTransaction.call(adapter, level) : joining(writing())
  return adapter
}

async function joining(writing: OpenConnection): Promise<Transaction> {
  const within = await new OnConnection(writing).connect()
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

class OnConnection extends PrismaLibSql {
  readonly #connection: OpenConnection

  constructor(connection: OpenConnection) {
    super({ url: '' })
    this.#connection = connection
  }

  override createClient(): ReturnType<PrismaLibSql['createClient']> {
    const execute = async (given: Statement): Promise<Executed> => this.#connection.execute(given)
    return { execute } as ReturnType<PrismaLibSql['createClient']>
  }
}
