import pg from 'pg'
import { DatabaseError } from '../../database-error.js'
import { unlessUnreachable } from '../unreachable.js'
import { freeLost } from './lost-workers.js'
import { makeQueue } from './tables.js'

/** Told by who answers, with the key of the question. */
export const ANSWERED = 'plangraph_answered'

/** How often it is asked after what nobody told: workers that are gone, questions that were given up. */
const ASK_AFTER_MS = 2000

/** How many workers may be lost over a question, or fail to answer it, before it is given up. */
const ATTEMPTS = 12

interface Waiting {
  resolve(answer: Buffer): void
  reject(error: Error): void
}

/** Questions of one process to whichever processes answer them (`answerQuestions`), on any machine and in any order. */
export class Questions {
  readonly #pool: pg.Pool
  readonly #listener: pg.Client
  readonly #waiting = new Map<string, Waiting>()
  #timer: NodeJS.Timeout | null = null

  private constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 4 })
    this.#listener = new pg.Client(url)
    // A connection that ends while nobody uses it is made anew by the pool.
    this.#pool.on('error', () => undefined)
    this.#listener.on('error', (error) => this.#fail(error))
    this.#listener.on('notification', ({ payload = '' }) => this.#fetch(payload))
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
   * @param kind who answers: only workers of the same kind do
   * @param name what people know the question by; '' for one of which they are not told
   * @throws {GivenUp} when every worker that took it was lost or failed
   */
  async ask(kind: string, key: string, name: string, question: Uint8Array): Promise<Buffer> {
    const answer = new Promise<Buffer>((resolve, reject) => this.#waiting.set(key, { resolve, reject }))
    // Whoever awaits it may come later than a failure.
    answer.catch(() => undefined)
    await this.#pool.query(
      `INSERT INTO "plangraph_queue"."Question" ("key", "name", "question") VALUES ($1, $2, $3)
       ON CONFLICT ("key") DO UPDATE SET "givenUp" = NULL`,
      [key, name, question],
    )
    if (!(await this.#fetch(key)))
      await this.#pool.query(
        `SELECT graphile_worker.add_job($1, json_build_object('key', $2::text), job_key := $2, max_attempts := ${ATTEMPTS})`,
        [kind, key],
      )
    return answer
  }

  /** Forgets what was kept with the answers to questions. */
  async forget(keys: readonly string[]): Promise<void> {
    await this.#pool.query(`DELETE FROM "plangraph_queue"."Question" WHERE "key" = ANY($1)`, [keys])
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    await this.#listener.end()
    await this.#pool.end()
  }

  /** Takes the answer to a question of this process, if there is one. */
  async #fetch(key: string): Promise<boolean> {
    const waiting = this.#waiting.get(key)
    if (waiting === undefined) return false
    try {
      const { rows } = await this.#pool.query<{ answer: Buffer }>(
        `WITH "gone" AS (DELETE FROM "plangraph_queue"."Question" WHERE "key" = $1 AND "answer" IS NOT NULL AND "kept" IS NULL RETURNING "answer")
         SELECT "answer" FROM "gone" UNION ALL
         SELECT "answer" FROM "plangraph_queue"."Question" WHERE "key" = $1 AND "answer" IS NOT NULL AND "kept" IS NOT NULL`,
        [key],
      )
      const [row] = rows
      if (row === undefined) return false
      this.#waiting.delete(key)
      waiting.resolve(row.answer)
      return true
    } catch (error) {
      this.#fail(error as Error)
      return true
    }
  }

  #askAfter(): void {
    this.#timer = setTimeout(async () => {
      try {
        await freeLost(this.#pool)
        await this.#giveUp()
        await this.#fetchAll()
      } catch (error) {
        this.#fail(error as Error)
      }
      if (this.#timer !== null) this.#askAfter()
    }, ASK_AFTER_MS)
  }

  /** What was told while nobody listened. */
  async #fetchAll(): Promise<void> {
    const { rows } = await this.#pool.query<{ key: string }>(
      `SELECT "key" FROM "plangraph_queue"."Question" WHERE "key" = ANY($1) AND "answer" IS NOT NULL`,
      [[...this.#waiting.keys()]],
    )
    for (const { key } of rows) await this.#fetch(key)
  }

  async #giveUp(): Promise<void> {
    const { rows } = await this.#pool.query<{ key: string; attempts: number; error: string | null }>(
      `SELECT "key", "attempts", "last_error" AS "error" FROM "graphile_worker"."jobs"
       WHERE "key" = ANY($1) AND "attempts" >= "max_attempts" AND "locked_at" IS NULL`,
      [[...this.#waiting.keys()]],
    )
    for (const { key, attempts, error } of rows) {
      await this.#pool.query('SELECT graphile_worker.remove_job($1)', [key])
      const givenUp = new GivenUp(attempts, error)
      await this.#pool.query(`UPDATE "plangraph_queue"."Question" SET "givenUp" = $2 WHERE "key" = $1`, [
        key,
        givenUp.message,
      ])
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
  constructor(attempts: number, error: string | null) {
    super(`${attempts} workers took it and none answered${error === null ? '' : `; the last: ${error.split('\n')[0]}`}`)
  }
}
