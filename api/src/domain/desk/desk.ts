import { fileURLToPath } from 'node:url'
import { type Database, DatabaseError, openDatabase, urlAt } from '@plangraph/database'
import type { Foresight, Known, MadeBy } from '@plangraph/etl/desk'
import type { Logger } from 'pino'
import type { Desk as DeskShape, IngestOutcome, Kept } from '../../shared/context.js'
import { RequestError } from '../../shared/errors.js'
import { startChild } from '../ingest/child-process.js'
import type { IngestRuns } from '../ingest/ingest-runs.js'
import type { Trial } from './foresee-child.js'
import { changedMeanwhile, inProgress } from './refusals.js'
import { type AskedWithdrawal, startWithdrawal } from './start-withdrawal.js'
import { Trials } from './trials.js'

const FORESEE = fileURLToPath(new URL('./foresee-child.ts', import.meta.url))

export interface DeskOptions {
  /** Path of the database. */
  file: string
  ingest: IngestRuns
  /** How long a request waits for what would follow, in seconds. */
  patience: number
  log: Logger
}

/** What people with a key for it do: say of findings what is to be thought of them, and correct what was read. */
export class Desk implements DeskShape {
  readonly #options: DeskOptions
  readonly #trials = new Trials<Foresight>()

  constructor(options: DeskOptions) {
    this.#options = options
  }

  async review(said: Parameters<DeskShape['review']>[0], made: MadeBy, expected: string | null): Promise<boolean> {
    const { writeReview } = await import('@plangraph/etl/desk')
    return this.#writing((database) => writeReview(database, said, made, expected))
  }

  async correct(correction: Known, made: MadeBy, expected: string | null, request: string): Promise<Kept> {
    const { writeCorrection } = await import('@plangraph/etl/desk')
    await this.#writing((database) => writeCorrection(database, correction, made, expected))
    return this.#options.ingest.apply(request, made.by)
  }

  async takeBack(id: string, made: MadeBy, expected: string, request: string): Promise<Kept> {
    const { takeCorrectionBack } = await import('@plangraph/etl/desk')
    await this.#writing((database) => takeCorrectionBack(database, id, made, expected))
    return this.#options.ingest.apply(request, made.by)
  }

  withdraw(asked: AskedWithdrawal, request: string): Promise<IngestOutcome> {
    const { file, ingest } = this.#options
    return ingest.follow(() => startWithdrawal(file, asked), request)
  }

  foresee({ id: _id, ...correction }: Known, request: string): Promise<Foresight> {
    return this.#tryOut({ correction }, request)
  }

  foreseeWithdrawal(documentId: string, request: string): Promise<Foresight> {
    return this.#tryOut({ withdraw: documentId }, request)
  }

  async #tryOut(trial: Trial, request: string): Promise<Foresight> {
    const { file, log, patience } = this.#options
    const end = await this.#trials.ended(JSON.stringify(trial), patience, (asked) =>
      startChild<Foresight>(FORESEE, [asked], file),
    )
    if (end.message !== null) return end.message
    log.error({ request, said: end.said }, 'what would change could not be told')
    throw new RequestError(500, 'RUN_FAILED', `It could not be tried out: the server has logged why as ${request}.`)
  }

  /** Writes on a connection of its own, whose temporary triggers note what changes. */
  async #writing<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await openDatabase(urlAt(this.#options.file))
    const { ChangedMeanwhile } = await import('@plangraph/etl/desk')
    try {
      return await work(database)
    } catch (error) {
      if (error instanceof ChangedMeanwhile) throw changedMeanwhile(error.now, error.version)
      if (error instanceof DatabaseError && error.kind === 'BUSY') throw inProgress()
      throw error
    } finally {
      await database.$disconnect()
    }
  }
}
