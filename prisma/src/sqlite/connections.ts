import type { Execute } from '../reads/asking.js'
import type { Connections } from '../reads/reader.js'
import type { Stored } from '../reads/selection.js'
import type { LockWait } from '../write-wait.js'
import { KnownFile } from './known-file.js'
import { type OpenConnection, openConnection, translated } from './open-connection.js'
import { ReadsApart } from './reads-apart.js'
import { Turns } from './turns.js'
import { beginImmediate } from './write-lock.js'

/** How long a reading statement waits, and the process with it, in milliseconds. Only recovery ever locks readers out. */
const READ_TIMEOUT = 5000

/**
 * Memory of the connection that writes for pages of the file, in KiB. SQLite's own 2 MB hold hardly more than the inner pages of
 * the indexes of a large database: a run would read one page over and over, and write it before its transaction ends.
 */
const WRITING_CACHE = 24_576

/** The same of the one that reads: so much holds the inner pages of all indexes of a million goals, which each statement comes by. */
const READING_CACHE = 16_384

/**
 * Pages in the write-ahead log from which on they go into the file; SQLite's own 1,000 are little more than one transaction of a run
 * writes, so that a page of an index would go there after each.
 */
const LOGGED_PAGES = 8000

const WRITING = [`cache_size = -${WRITING_CACHE}`, `wal_autocheckpoint = ${LOGGED_PAGES}`]

/** The two, and what of them statements past the adapter need. */
export interface Opened extends Connections {
  writer: OpenConnection
  reader: OpenConnection
  begin: () => Promise<void>
  end: (how: 'COMMIT' | 'ROLLBACK') => void
}

/**
 * Opens a database on two connections, one for all that writes. Transactions and single statements that write run
 * one after another, so that one is enough. Every transaction takes the write lock at its beginning (see beginImmediate).
 */
export class PreparedConnections {
  readonly file: string
  readonly #wait: LockWait
  readonly #readOnly: boolean
  /** Of who writes, one after another. */
  readonly turns = new Turns()
  #open: Opened | null = null
  /** Null: all is read on the event loop, as in commands. */
  #apart: ReadsApart | null = null

  constructor(file: string, wait: LockWait, readOnly = false) {
    this.file = file
    this.#wait = wait
    this.#readOnly = readOnly
  }

  /** The two, for statements past the adapter. */
  readonly connections = (): Connections => this.opened()

  /** The one that writes. */
  readonly writing = (): OpenConnection => this.opened().writer

  /**
   * Does work in a transaction past the adapter, all of it or, when it throws or takes longer than so many milliseconds, nothing.
   * It is told whether the transaction is still open.
   */
  readonly transact = async <T>(work: (isOpen: () => boolean) => Promise<T>, timeout: number): Promise<T> => {
    const endTurn = await this.turns.take()
    try {
      const open = this.opened()
      await open.begin()
      const own = {}
      open.transaction = own
      const isOpen = () => open.transaction === own
      const leave = (how: 'COMMIT' | 'ROLLBACK') => {
        open.transaction = null
        if (open.writer.raw.inTransaction) open.end(how)
      }
      const late = setTimeout(() => leave('ROLLBACK'), timeout)
      try {
        const done = await work(isOpen)
        if (!isOpen()) throw new Error(`A transaction took longer than ${timeout / 1000} s and was rolled back.`)
        leave('COMMIT')
        return done
      } catch (error) {
        leave('ROLLBACK')
        throw error
      } finally {
        clearTimeout(late)
      }
    } finally {
      endTurn()
    }
  }

  /** Closes both, if they are open. */
  readonly close = (): void => {
    const open = this.#open
    this.#open = null
    void this.#apart?.close()
    this.#apart = null
    open?.writer.close()
    open?.reader.close()
  }

  /** Reads what may take long off the event loop. */
  readonly longReads = {
    readApart: (seconds: number): void => {
      this.#apart ??= new ReadsApart(new KnownFile(this.file), { timeout: READ_TIMEOUT, seconds })
    },
    end: async (): Promise<void> => this.#apart?.close(),
    /** What reads a statement that may take long; null for any other. */
    of: (sql: string): ReadsApart | null => (this.#apart?.takes(sql) ? this.#apart : null),
  }

  /** Both, opened with the first that asks for them. */
  opened(): Opened {
    if (this.#open !== null) return this.#open
    const { file } = this
    const pragmas = this.#readOnly ? ['query_only = ON'] : []
    const writer = openConnection(file, { timeout: 0, pragmas: [...WRITING, ...pragmas] })
    const reader = openConnection(file, {
      timeout: READ_TIMEOUT,
      pragmas: [`cache_size = -${READING_CACHE}`, ...pragmas],
    })
    const here = executing(reader)
    const reading: Execute = (statement) => {
      const apart = this.longReads.of(statement.sql)
      return apart === null ? here(statement) : apart.run(statement)
    }
    const begin = () => beginImmediate(writer.raw, file, this.#wait)
    const end = (how: 'COMMIT' | 'ROLLBACK') => void translated(file, () => writer.raw.exec(how))
    this.#open = { reading, writing: executing(writer), transaction: null, writer, reader, begin, end }
    return this.#open
  }
}

const executing =
  (connection: OpenConnection): Execute =>
  (statement) => {
    const { rows, rowsAffected } = connection.execute(statement)
    return { rows: rows as unknown as Stored[], rowsAffected }
  }
