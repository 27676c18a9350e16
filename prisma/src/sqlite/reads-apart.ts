import { setImmediate } from 'node:timers/promises'
import type Connection from 'libsql/promise'
import { fromDriver } from '../database-error.js'
import type { Statement } from '../reads/asking.js'
import { KeptStatements } from './kept-statements.js'
import type { KnownFile } from './known-file.js'
import { LongStatements } from './long-statements.js'
import { bindable, type Parameter, type Result } from './prepared-statements.js'

/** Connections, each of which runs one statement at a time, on a thread of the driver's. */
const MOST = 2

/** Statements that each keeps prepared. */
const KEPT = 100

/** Rows that become values of JavaScript at a time: that the event loop does itself. */
const ROWS_AT_ONCE = 100

/** How often a statement that shall end is told so: what has not begun yet does not hear it. */
const TELL_AGAIN_MS = 50

/** What the types of the driver leave open. */
interface AsyncStatement {
  raw(on: boolean): AsyncStatement
  columns(): { name: string; type: string | null }[]
  iterate(bound: readonly Parameter[]): Promise<Iterable<unknown[]>>
}

interface Lane {
  connection: Connection
  statements: KeptStatements<AsyncStatement>
}

interface Reading extends Statement {
  /** Shall it end? */
  isLate: () => boolean
}

/**
 * Runs reading statements off the event loop, on connections of their own, which are opened when they are first needed. What comes
 * when all of them read waits for its turn.
 */
export class ReadsApart {
  readonly #file: KnownFile
  readonly #timeout: number
  readonly #seconds: number
  readonly #long: LongStatements
  readonly #idle: Lane[] = []
  readonly #waiting: (() => void)[] = []
  readonly #running = new Set<Promise<unknown>>()
  #open = 0
  #isClosed = false

  /**
   * @param timeout milliseconds that a statement waits for a lock
   * @param seconds after which a statement is ended, its wait for its turn with it
   */
  constructor(file: KnownFile, { timeout, seconds }: { timeout: number; seconds: number }) {
    this.#file = file
    this.#long = new LongStatements(file, timeout)
    this.#timeout = timeout
    this.#seconds = seconds
  }

  /** Whether a statement belongs here. @throws for one that is wrong, what the driver throws */
  takes(sql: string): boolean {
    return this.#long.has(sql)
  }

  /** @throws {DatabaseError} when it is the file that fails; Error for what took too long; else what the driver throws */
  async run({ sql, args }: Statement): Promise<Result> {
    const end = performance.now() + this.#seconds * 1000
    const isLate = () => this.#isClosed || performance.now() > end
    const running = this.#inTurn({ sql, args, isLate })
    this.#running.add(running)
    try {
      return await running
    } catch (error) {
      if (this.#isClosed) throw new Error('the database was closed while it was read')
      if (isLate()) throw new Error(`a statement took longer than ${this.#seconds} seconds and was ended`)
      throw fromDriver(error, this.#file.path)
    } finally {
      this.#running.delete(running)
    }
  }

  /** Ends what is being read; nothing is read any more. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const go of this.#waiting.splice(0)) go()
    await Promise.allSettled(this.#running)
    this.#long.close()
    for (const { connection } of this.#idle.splice(0)) connection.close()
  }

  async #inTurn(reading: Reading): Promise<Result> {
    while (this.#idle.length === 0 && this.#open >= MOST && !reading.isLate())
      await new Promise<void>((go) => this.#waiting.push(go))
    try {
      return await this.#onLane(reading)
    } finally {
      this.#waiting.shift()?.()
    }
  }

  async #onLane(reading: Reading): Promise<Result> {
    if (reading.isLate()) throw new Error('its turn came too late')
    const lane = this.#idle.pop() ?? (await this.#opened())
    try {
      const result = await read(lane, reading)
      this.#idle.push(lane)
      return result
    } catch (error) {
      // A statement that was ended or refused may stay open in the driver, for as long as its connection.
      lane.connection.close()
      this.#open -= 1
      throw error
    }
  }

  async #opened(): Promise<Lane> {
    this.#open += 1
    try {
      const { default: Connection } = await import('libsql/promise')
      const connection = new Connection(this.#file.address(), { timeout: this.#timeout })
      return { connection, statements: new KeptStatements(KEPT) }
    } catch (error) {
      this.#open -= 1
      throw error
    }
  }
}

async function read({ connection, statements }: Lane, { sql, args, isLate }: Reading): Promise<Result> {
  const statement = statements.take(sql) ?? (await prepared(connection, sql))
  const telling = setInterval(() => isLate() && connection.interrupt(), TELL_AGAIN_MS)
  try {
    const rows: unknown[][] = []
    for (const row of await statement.iterate(args.map(bindable)))
      if (rows.push(row) % ROWS_AT_ONCE === 0) await setImmediate()
    const columns = statement.columns()
    statements.keep(sql, statement)
    return {
      columns: columns.map(({ name }) => name),
      columnTypes: columns.map(({ type }) => type ?? ''),
      rows,
      rowsAffected: 0,
    }
  } finally {
    clearInterval(telling)
  }
}

/** The thread of the driver's only takes the first step, later ones are the event loop's: so the first finds all rows. */
const prepared = async (connection: Connection, sql: string): Promise<AsyncStatement> =>
  (await connection.prepare(`WITH found AS MATERIALIZED (${sql}) SELECT * FROM found`)).raw(true)
