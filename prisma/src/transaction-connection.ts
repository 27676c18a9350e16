import { PrismaLibSql } from '@prisma/adapter-libsql'

/**
 * Runs all transactions of a client on one connection of their own. The driver would open a connection for each and
 * leave it open (two file handles and its page cache) until the garbage collector happens to find it. The adapter runs
 * the transactions of a client one after another, so that one connection is enough.
 */
export class OneTransactionConnection extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): ReturnType<PrismaLibSql['createClient']> {
    const client = super.createClient(config)
    const own = super.createClient(config)
    const close = client.close.bind(client)
    client.close = () => {
      own.close()
      close()
    }
    client.transaction = async () => {
      await own.execute('BEGIN')
      return {
        execute: (statement) => own.execute(statement),
        executeMultiple: (sql) => own.executeMultiple(sql),
        batch: (statements) => own.batch(statements),
        commit: async () => void (await own.execute('COMMIT')),
        rollback: async () => void (await own.execute('ROLLBACK')),
        close: () => {},
        closed: false,
      }
    }
    return client
  }
}
