import type { PrismaLibSql } from '@prisma/adapter-libsql'
import Database from 'libsql'
import { type Parameter, PreparedStatements } from './prepared-statements.js'

type Client = ReturnType<PrismaLibSql['createClient']>
type Executed = Awaited<ReturnType<Client['execute']>>

/**
 * A connection as the adapter wants it of the driver. The driver's own client prepares every statement anew and makes an
 * object of every row; this one keeps statements prepared and hands on rows as arrays, as the adapter reads them.
 *
 * @param timeout milliseconds that a statement waits for a lock of another process
 */
export function openConnection(file: string, timeout: number): Client {
  const database = new Database(file, { timeout })
  const statements = new PreparedStatements(database)
  return {
    protocol: 'file',
    closed: false,
    execute: async (given: Parameters<Client['execute']>[0]) => {
      const { sql, args = [] } = typeof given === 'string' ? { sql: given } : given
      return statements.run(sql, args as Parameter[]) as object as Executed
    },
    executeMultiple: async (sql) => void database.exec(sql),
    close: () => {
      statements.clear()
      database.close()
    },
    batch: unused,
    migrate: unused,
    transaction: unused,
    sync: unused,
    reconnect: unused,
  }
}

/** The adapter asks a connection for nothing else. */
function unused(): never {
  throw new Error('the connection runs single statements only')
}
