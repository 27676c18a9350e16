import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlQuery, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import type { Connections as Reached } from '../reads/reader.js'
import { LOCK_WAIT, type LockWait, SAY_AGAIN_MS, SAY_FIRST_MS, stillLocked } from '../write-wait.js'
import { executorOf, statementName } from './executor.js'
import { asSqlite } from './statements.js'

/** The lock that transactions of PlanGraph take, one after the other: "plangraph" in letters of a telephone. */
export const WRITE_LOCK = 752_647_274

/** PostgreSQL's code for a lock that was not free in time. */
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Opens a pool of connections to a server. Statements find and order what those of SQLite do, and a transaction waits at its
 * beginning until no other one is open, as there: what is read in it and written after is never of two minds. Reading outside
 * of transactions waits for nobody.
 */
export class Connections extends PrismaPg {
  readonly #name: string
  readonly #wait: LockWait
  /** While no transaction is open; reading goes through Prisma until that has connected. */
  #alone: Reached = { reading: null, writing: noTransaction, transaction: null }
  #open = this.#alone

  constructor(config: pg.PoolConfig, name: string, wait: LockWait = LOCK_WAIT) {
    super(config, { statementNameGenerator: statementName })
    this.#name = name
    this.#wait = wait
  }

  /** The pool, and the transaction whose turn it is, for statements past Prisma. */
  readonly connections = (): Reached => this.#open

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect()
    this.#alone = { ...this.#alone, reading: executorOf(adapter, this.#name) }
    this.#open = this.#alone
    const startTransaction = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => {
      const transaction = await startTransaction(level)
      try {
        await this.#takeTurn(transaction)
        this.#tellOpen(transaction)
        return asked(transaction)
      } catch (error) {
        await transaction.rollback()
        throw error
      }
    }
    return asked(adapter)
  }

  /** Until it ends; then another one may have begun already. */
  #tellOpen(transaction: Transaction): void {
    const open: Reached = { reading: null, writing: executorOf(transaction, this.#name), transaction }
    this.#open = open
    const { commit, rollback } = transaction
    const leave = () => {
      if (this.#open === open) this.#open = this.#alone
    }
    transaction.commit = () => {
      leave()
      return commit.call(transaction)
    }
    transaction.rollback = () => {
      leave()
      return rollback.call(transaction)
    }
  }

  /** The lock ends with the transaction. */
  async #takeTurn(transaction: Transaction): Promise<void> {
    const { seconds, onWait } = this.#wait
    let again: NodeJS.Timeout | undefined
    const first = setTimeout(() => {
      onWait?.(null)
      again = setInterval(() => onWait?.(null), SAY_AGAIN_MS)
    }, SAY_FIRST_MS)
    try {
      await transaction.executeRaw(plain(`SET LOCAL lock_timeout = ${Math.ceil(seconds * 1000) || 1}`))
      await transaction.queryRaw(plain(`SELECT pg_advisory_xact_lock(${WRITE_LOCK})::text`))
    } catch (error) {
      if (codeOf(error) !== LOCK_NOT_AVAILABLE) throw error
      throw stillLocked(this.#name, seconds, error)
    } finally {
      clearTimeout(first)
      clearInterval(again)
    }
  }
}

function noTransaction(): never {
  throw new Error('no transaction is open')
}

const plain = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] })

const codeOf = (error: unknown) => (error as { cause?: { originalCode?: string } }).cause?.originalCode

function asked<Queryable extends SqlQueryable | SqlDriverAdapter>(queryable: Queryable): Queryable {
  const { queryRaw, executeRaw } = queryable
  queryable.queryRaw = (query) => queryRaw.call(queryable, asSqlite(query))
  queryable.executeRaw = (query) => executeRaw.call(queryable, asSqlite(query))
  return queryable
}
