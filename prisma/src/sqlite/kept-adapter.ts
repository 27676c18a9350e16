import { PrismaLibSql } from '@prisma/adapter-libsql'
import type { PreparedConnections } from './connections.js'
import { type Executed, type Statement, translated } from './open-connection.js'

type Client = ReturnType<PrismaLibSql['createClient']>

/** Statements that need the write lock when they are alone, not in a transaction. */
const WRITES = /^\s*(?:INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER)\b/i

/**
 * The adapter of Prisma, on connections that are kept. The driver's own client would open one for each transaction and leave
 * it open (two file handles and its page cache) until the garbage collector happens to find it.
 */
export class KeptAdapter extends PrismaLibSql {
  readonly #connections: PreparedConnections

  constructor(connections: PreparedConnections) {
    super({ url: '' })
    this.#connections = connections
  }

  override createClient(): Client {
    const open = this.#connections.opened()
    const { writer, reader, begin, end } = open
    const write = async (statement: Statement): Promise<Executed> => {
      await begin()
      try {
        const result = writer.execute(statement)
        end('COMMIT')
        return result
      } catch (error) {
        if (writer.raw.inTransaction) end('ROLLBACK')
        throw error
      }
    }
    const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
      const endTurn = await this.#connections.turns.take()
      return work().finally(endTurn)
    }
    return {
      protocol: 'file',
      closed: false,
      execute: (given: Statement) =>
        inTurn(async () => (WRITES.test(sqlOf(given)) ? write(given) : reader.execute(given))),
      executeMultiple: (sql) => inTurn(async () => void translated(this.#connections.file, () => writer.raw.exec(sql))),
      transaction: async () => {
        const endTurn = await this.#connections.turns.take()
        try {
          await begin()
        } catch (error) {
          endTurn()
          throw error
        }
        open.transaction = {}
        const leave = (how: 'COMMIT' | 'ROLLBACK') => {
          open.transaction = null
          try {
            end(how)
          } finally {
            endTurn()
          }
        }
        return {
          execute: async (given: Statement) => writer.execute(given),
          executeMultiple: unused,
          batch: unused,
          commit: async () => leave('COMMIT'),
          rollback: async () => leave('ROLLBACK'),
          close: () => {},
          closed: false,
        }
      },
      close: this.#connections.close,
      batch: unused,
      migrate: unused,
      sync: unused,
      reconnect: unused,
    }
  }
}

const sqlOf = (statement: Statement): string => (typeof statement === 'string' ? statement : statement.sql)

/** The adapter asks a connection for nothing else. */
function unused(): never {
  throw new Error('the connection runs single statements only')
}
