import pg from 'pg'
import { DatabaseError } from '../../database-error.js'
import { unlessUnreachable } from '../unreachable.js'
import { Gatherer } from './gather.js'
import { freeLost } from './lost-workers.js'
import { makeQueue } from './tables.js'

/** Told by who answers, with the keys of the questions. */
export const ANSWERED = 'plangraph_answered'

/** How often it is asked after what nobody told: workers that are gone, questions that were given up. */
const ASK_AFTER_MS = 2000

/** How many workers may be lost over a question, or fail to answer it, before it is given up. */
const ATTEMPTS = 12
/** The same of several that one worker took: then each is asked alone. */
const ATTEMPTS_TOGETHER = 2

/** Small questions that one worker takes at a time, since each job costs some ten statements; a lot of them waits so long for more. */
const TOGETHER = { most: 4, milliseconds: 100 }
const SMALL = 64_000

/** A question to whichever process answers its kind. */
export interface Question {
  /** Who answers: only workers of the same kind do. */
  kind: string
  key: string
  /** What people know it by; '' for one of which they are not told. */
  name: string
  content: Uint8Array
  /** Its place, at most 32,767, among those that must be answered in order; each is taken by itself. Left out: in any order, several of the small ones at a time. */
  place?: number
}

interface Waiting {
  question: Question
  resolve(answer: Buffer): void
  reject(error: Error): void
}

/** Questions of one process to whichever processes answer them (`answerQuestions`), on any machine and in any order. */
export class Questions {
  readonly #pool: pg.Pool
  readonly #listener: pg.Client
  readonly #waiting = new Map<string, Waiting>()
  readonly #gathered = new Gatherer<Question>(
    (questions) => this.#sendNext(questions),
    ({ kind }) => kind,
    TOGETHER,
  )
  #sent = Promise.resolve()
  #timer: NodeJS.Timeout | null = null

  private constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 4 })
    this.#listener = new pg.Client(url)
    // A connection that ends while nobody uses it is made anew by the pool.
    this.#pool.on('error', () => undefined)
    this.#listener.on('error', (error) => this.#fail(error))
    this.#listener.on('notification', ({ payload = '' }) => this.#fetch(payload.split(' ')))
  }

  /** @throws {DatabaseError} when the server can't be reached */
  static async open(url: string): Promise<Questions> {
    await makeQueue(url)
    const questions = new Questions(url)
    await unlessUnreachable(url, () => questions.#listener.connect())
    await questions.#listener.query(`LISTEN ${ANSWERED}`)
    questions.#askAfter()
    return questions
  }

  /**
   * Asks, and resolves to the answer. What is asked under the same key again, by a run after one that was cut off, is not worked on twice.
   *
   * @throws {GivenUp} when every worker that took it was lost or failed
   */
  ask(question: Question): Promise<Buffer> {
    const answer = new Promise<Buffer>((resolve, reject) =>
      this.#waiting.set(question.key, { question, resolve, reject }),
    )
    // Whoever awaits it may come later than a failure.
    answer.catch(() => undefined)
    if (question.place !== undefined || question.content.length > SMALL) this.#sendNext([question])
    else this.#gathered.add(question)
    return answer
  }

  /** Forgets what was kept with the answers to questions. */
  async forget(keys: readonly string[]): Promise<void> {
    await this.#pool.query(`DELETE FROM "plangraph_queue"."Question" WHERE "key" = ANY($1)`, [keys])
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#gathered.flush()
    await this.#listener.end()
    await this.#pool.end()
  }

  /** One after another, so that the first to be asked is the first to be taken. */
  #sendNext(questions: readonly Question[]): Promise<void> {
    this.#sent = this.#sent.then(() => this.#send(questions))
    return this.#sent
  }

  /** Gives questions of one kind to a worker, but for those that are answered already. */
  async #send(questions: readonly Question[]): Promise<void> {
    try {
      const all = <T>(of: (question: Question) => T) => questions.map(of)
      const { rows } = await this.#pool.query<{ key: string; isAnswered: boolean }>(
        `INSERT INTO "plangraph_queue"."Question" ("key", "name", "question", "job")
         SELECT "key", "name", "question", $4 FROM unnest($1::text[], $2::text[], $3::bytea[]) AS "asked" ("key", "name", "question")
         ON CONFLICT ("key") DO UPDATE SET "givenUp" = NULL, "job" = excluded."job" RETURNING "key", "answer" IS NOT NULL AS "isAnswered"`,
        [all(({ key }) => key), all(({ name }) => name), all(({ content }) => content), questions[0]?.key],
      )
      const [answered, open] = [true, false].map((is) => rows.flatMap((row) => (row.isAnswered === is ? row.key : [])))
      if (answered?.length) await this.#fetch(answered)
      if (open?.length) await this.#addJob(questions[0] as Question, open)
    } catch (error) {
      this.#fail(error as Error)
    }
  }

  /** A job is known by its first question. */
  async #addJob({ kind, key, place = 0 }: Question, keys: readonly string[]): Promise<void> {
    await this.#pool.query(
      'SELECT graphile_worker.add_job($1, json_build_object($2::text, $3::text[]), job_key := $4, max_attempts := $5, priority := $6)',
      [kind, 'keys', keys, key, keys.length > 1 ? ATTEMPTS_TOGETHER : ATTEMPTS, place],
    )
  }

  /** Takes those answers to questions of this process that there are. */
  async #fetch(keys: readonly string[]): Promise<void> {
    const asked = keys.filter((key) => this.#waiting.has(key))
    if (asked.length === 0) return
    try {
      const { rows } = await this.#pool.query<{ key: string; answer: Buffer }>(
        `WITH "gone" AS (DELETE FROM "plangraph_queue"."Question" WHERE "key" = ANY($1) AND "answer" IS NOT NULL AND "kept" IS NULL
           RETURNING "key", "answer")
         SELECT "key", "answer" FROM "gone" UNION ALL
         SELECT "key", "answer" FROM "plangraph_queue"."Question" WHERE "key" = ANY($1) AND "answer" IS NOT NULL AND "kept" IS NOT NULL`,
        [asked],
      )
      for (const { key, answer } of rows) {
        this.#waiting.get(key)?.resolve(answer)
        this.#waiting.delete(key)
      }
    } catch (error) {
      this.#fail(error as Error)
    }
  }

  #askAfter(): void {
    this.#timer = setTimeout(async () => {
      try {
        await freeLost(this.#pool)
        await this.#giveUp()
        // What was told while nobody listened.
        await this.#fetch([...this.#waiting.keys()])
      } catch (error) {
        this.#fail(error as Error)
      }
      if (this.#timer !== null) this.#askAfter()
    }, ASK_AFTER_MS)
  }

  /** Takes back what nobody answers. Of several questions that one worker took each is asked alone then. */
  async #giveUp(): Promise<void> {
    const { rows } = await this.#pool.query<{ job: string; keys: string[]; attempts: number; error: string | null }>(
      `SELECT "jobs"."key" AS "job", array_agg("asked"."key") AS "keys", "jobs"."attempts", "last_error" AS "error"
       FROM "graphile_worker"."jobs" JOIN "plangraph_queue"."Question" AS "asked" ON "asked"."job" = "jobs"."key"
       WHERE "asked"."key" = ANY($1) AND "asked"."answer" IS NULL AND "jobs"."attempts" >= "max_attempts" AND "locked_at" IS NULL
       GROUP BY "jobs"."key", "jobs"."attempts", "last_error"`,
      [[...this.#waiting.keys()]],
    )
    for (const { job, keys, attempts, error } of rows) {
      await this.#pool.query('SELECT graphile_worker.remove_job($1)', [job])
      if (attempts < ATTEMPTS) for (const key of keys) await this.#askAlone(key)
      else await this.#reject(keys, new GivenUp(attempts, error))
    }
  }

  async #askAlone(key: string): Promise<void> {
    const waiting = this.#waiting.get(key)
    if (waiting !== undefined) await this.#sendNext([waiting.question])
  }

  async #reject(keys: readonly string[], givenUp: GivenUp): Promise<void> {
    await this.#pool.query(
      `UPDATE "plangraph_queue"."Question" SET "givenUp" = $2, "attempts" = $3 WHERE "key" = ANY($1)`,
      [keys, givenUp.error, givenUp.attempts],
    )
    for (const key of keys) {
      this.#waiting.get(key)?.reject(givenUp)
      this.#waiting.delete(key)
    }
  }

  #fail(cause: Error): void {
    const error = new DatabaseError('UNREACHABLE', `The queue can't be used any more: ${cause.message}.`, { cause })
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

/** A question that no worker could answer. */
export class GivenUp extends Error {
  readonly attempts: number
  /** What went wrong last, in a line; '' where that is not known. */
  readonly error: string

  constructor(attempts: number, lastError: string | null) {
    const error = lastError?.split('\n')[0] ?? ''
    super(`${attempts} workers took it and none answered${error === '' ? '' : `; the last: ${error}`}`)
    this.attempts = attempts
    this.error = error
  }
}
