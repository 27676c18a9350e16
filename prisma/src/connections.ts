import { PrismaLibSql } from '@prisma/adapter-libsql'
import { databaseFile } from './database-url.js'
import { openConnection } from './open-connection.js'

type CreateClient = PrismaLibSql['createClient']

/**
 * Opens a database on two connections, one for all transactions of a client. The adapter runs these one after another,
 * so that one is enough; the driver's own client would open one for each and leave it open (two file handles and its
 * page cache) until the garbage collector happens to find it.
 */
export class PreparedConnections extends PrismaLibSql {
  override createClient({ url, timeout = 0 }: Parameters<CreateClient>[0]): ReturnType<CreateClient> {
    const own = openConnection(databaseFile(url), timeout)
    const others = openConnection(databaseFile(url), timeout)
    return {
      ...others,
      transaction: async () => {
        await own.execute('BEGIN')
        return {
          ...own,
          commit: async () => void (await own.execute('COMMIT')),
          rollback: async () => void (await own.execute('ROLLBACK')),
          close: () => {},
        }
      },
      close: () => {
        own.close()
        others.close()
      },
    }
  }
}
