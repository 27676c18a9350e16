import type { IncomingMessage } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import type { Logger } from 'pino'
import { RequestError } from '../../shared/errors.js'
import type { DataServices } from '../services/data-services.js'
import type { Service } from '../services/service.js'
import { type DatabaseFiles, filesAt } from './database-files.js'
import type { ServedDatabase } from './served-database.js'

export interface LiveOptions {
  /** Opens what is at the path of the database now. @throws {Error} for what can't be served */
  open: () => Promise<ServedDatabase>
  log: Logger
}

/** How often it is looked whether the file is still the same, in milliseconds. */
const LOOK_INTERVAL = 500

/** How long answers from a database that was replaced have to end, in seconds. */
const GRACE_SECONDS = 5

/** Apart from each other farther than any count of commits. */
const GENERATION = 2 ** 32

/**
 * The database that is served. When its file gives way to another one (mv new.db plangraph.db), that is opened in its place;
 * while there is none that can be opened, requests for data are answered 503 and it is tried again.
 */
export class LiveDatabase {
  readonly #options: LiveOptions
  #served: ServedDatabase
  /** What was opened has been closed, and nothing could be opened in its place. */
  #isClosed = false
  #opening: Promise<ServedDatabase> | null = null
  #problem: string | null = null
  #seen: DatabaseFiles
  #generation = 0
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | undefined
  #isStopped = false

  constructor(served: ServedDatabase, options: LiveOptions) {
    this.#served = served
    this.#seen = served.files
    this.#options = options
    this.#lookLater()
  }

  /**
   * The database to answer from.
   *
   * @throws {RequestError} 503 while there is none
   */
  current(): ServedDatabase | Promise<ServedDatabase> {
    if (this.#opening !== null) return this.#opening
    if (this.#problem !== null) throw unavailable(this.#problem)
    return this.#served
  }

  /** One of the services, answering from the database that is current. */
  service(name: keyof DataServices): Service {
    const { path, refuse } = this.#served.services[name]
    const ask = (request: IncomingMessage) => {
      const served = this.current()
      return served instanceof Promise ? served.then((one) => one.ask(name, request)) : served.ask(name, request)
    }
    return { name, path, refuse, ask }
  }

  /** A number that is another one after every commit, and after the file was replaced. */
  state(): number {
    const commits = this.#opening === null && this.#problem === null ? this.#served.changes.read() : 0
    return this.#generation * GENERATION + commits
  }

  /** Looks no more. Of databases, only one that was opened here is closed. */
  async close(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#looking
    if (this.#isClosed) return
    this.#served.changes.close()
    await this.#served.former.close()
    if (this.#generation > 0) await this.#served.database.$disconnect()
  }

  #lookLater(): void {
    if (this.#isStopped) return
    this.#timer = setTimeout(() => {
      this.#looking = this.#look().finally(() => this.#lookLater())
    }, LOOK_INTERVAL).unref()
  }

  async #look(): Promise<void> {
    const now = await filesAt(this.#seen.path)
    // Its log may be on the way too.
    const isSettled = isDeepStrictEqual(now, this.#seen)
    this.#seen = now
    if (now.main === null) this.#fail('The database file is missing.')
    else if (now.main === this.#served.files.main && !this.#isClosed) this.#problem = null
    else if (isSettled) await this.#replace()
  }

  async #replace(): Promise<void> {
    const opening = this.#isClosed ? this.#options.open() : this.#exchange()
    if (!this.#isClosed) {
      this.#opening = opening.catch(() => {
        throw unavailable(UNREADABLE)
      })
      this.#opening.catch(() => {})
    }
    try {
      this.#served = await opening
      this.#isClosed = false
      this.#problem = null
      this.#generation += 1
      this.#options.log.warn('the database file was replaced: the new one is served')
    } catch (error) {
      this.#isClosed = true
      this.#fail(UNREADABLE, error)
    } finally {
      this.#opening = null
    }
  }

  async #exchange(): Promise<ServedDatabase> {
    await this.#served.closeReplaced(GRACE_SECONDS)
    return this.#options.open()
  }

  /** Logged once, however often it is found again. */
  #fail(problem: string, error?: unknown): void {
    if (this.#problem !== problem) this.#options.log.error({ err: error }, problem)
    this.#problem = problem
  }
}

const UNREADABLE = 'The database file was replaced by one that cannot be served.'

const unavailable = (problem: string) =>
  new RequestError(503, 'DATABASE_UNAVAILABLE', `${problem} Ask again later.`, {}, { 'retry-after': '5' })
