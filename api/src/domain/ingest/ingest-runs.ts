import type { Logger } from 'pino'
import type { Ingest, IngestOutcome, Kept } from '../../shared/context.js'
import { RequestError } from '../../shared/errors.js'
import { type RunEnd, type RunProcess, type RunSource, startRun } from './run-process.js'
import { within } from './within.js'

export interface IngestOptions extends RunSource {
  /** How long a request waits for the end of its run, in seconds. */
  patience: number
  log: Logger
}

/** Runs of ingest that clients ask for, one at a time. */
export class IngestRuns implements Ingest {
  readonly #options: IngestOptions
  #running: RunProcess | null = null
  /** What is to be started when the run in progress has ended. */
  #next: (() => void) | null = null
  #isStopping = false

  constructor(options: IngestOptions) {
    this.#options = options
  }

  /**
   * Starts a run and waits a while for its end. One that takes longer continues.
   *
   * @param request the id of the request, for the log
   * @param by name of the key of who asks for it
   * @throws {RequestError} INGEST_IN_PROGRESS or RUN_FAILED
   */
  async start(request: string, by: string | null): Promise<IngestOutcome> {
    return this.follow(() => startRun(this.#options, by), request)
  }

  /**
   * The same for a run of what people have corrected, which opens no file. While another run is in progress, which may have
   * begun before they did, it waits for the end of that.
   */
  async apply(request: string, by: string | null): Promise<Kept> {
    const start = () => startRun({ ...this.#options, plans: null }, by)
    if (this.#running === null) return this.follow(start, request)
    this.#next = () => void this.#run(start, request)
    return { state: 'WAITING', runId: null }
  }

  /**
   * The same for any process that is a run of the database.
   *
   * @throws {RequestError} likewise, or what the run was refused with
   */
  async follow(start: () => RunProcess, request: string): Promise<IngestOutcome> {
    if (this.#isStopping) throw new RequestError(503, 'RUN_FAILED', 'No run is started: the server is about to stop.')
    if (this.#running !== null) throw inProgress()
    const end = await within(this.#run(start, request), this.#options.patience)
    if (end === null) return { state: 'RUNNING', runId: null }
    if (end.runId === null) throw 'refusal' in end ? end.refusal : failed(request)
    return { state: 'ENDED', runId: end.runId }
  }

  /** Ends the run in progress, and starts no more. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#running?.stop()
    await this.#running?.ended
  }

  async #run(start: () => RunProcess, request: string): Promise<RunEnd> {
    const { log } = this.#options
    const running = start()
    this.#running = running
    log.info({ request, pid: running.pid }, 'ingest started')
    const end = await running.ended
    this.#running = null
    if (end.runId !== null) log.info({ request, run: end.runId }, 'ingest ended')
    else if ('refusal' in end) log.info({ request, code: end.refusal.code }, 'the run was refused')
    else if (this.#isStopping) log.warn({ request }, 'ingest was stopped, because the server stops')
    else log.error({ request, said: end.said }, 'ingest failed')
    const next = this.#isStopping ? null : this.#next
    this.#next = null
    next?.()
    return end
  }
}

const inProgress = () =>
  new RequestError(
    409,
    'INGEST_IN_PROGRESS',
    'A run of ingest is in progress. Ask again when runs(first: 1) says that it has finished.',
  )

const failed = (request: string) =>
  new RequestError(500, 'RUN_FAILED', `The run of ingest failed: the server has logged why as ${request}.`)
