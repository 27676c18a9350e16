import { EventEmitter } from 'node:events'
import { type JobHelpers, run, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { DatabaseError } from '../../database-error.js'
import { unlessUnreachable } from '../unreachable.js'
import { quiet } from './log.js'
import { leave, sayAlive } from './lost-workers.js'
import { ANSWERED } from './questions.js'
import { makeQueue } from './tables.js'

/** What comes of a question: what is sent back, and what stays with it until it is forgotten, for the answer to another one. */
export interface Answered {
  answer: Uint8Array
  kept?: Uint8Array
}

/** What an answer may ask of the queue meanwhile. */
export interface Asking {
  /** What stayed with an earlier question, by its key; null for one that is forgotten. */
  keptWith(key: string): Promise<Buffer | null>
  /** Whether a question of this kind that goes before this one waits for somebody to take it. */
  isEarlierFree(): Promise<boolean>
}

export type Answer = (question: Buffer, asking: Asking) => Promise<Answered>

/** Work that goes on until it is ended. */
export interface Answering {
  /** Takes no further question, and resolves when those at work are answered. */
  end(): Promise<void>
  /** Resolves when it was ended. @throws {DatabaseError} when the server is lost */
  ended: Promise<void>
}

/**
 * Answers questions of some kinds, several at a time. A question whose process is killed is answered by another one; an answer
 * that throws is tried again later, by any.
 *
 * @throws {DatabaseError} when the server can't be reached
 */
export async function answerQuestions(
  url: string,
  answers: Readonly<Record<string, Answer>>,
  concurrency: number,
): Promise<Answering> {
  await makeQueue(url)
  const life = new pg.Client(url)
  await unlessUnreachable(url, () => life.connect())
  const events: WorkerEvents = new EventEmitter()
  let alive: Promise<void> | undefined
  const lost = new Promise<never>((_, reject) => {
    const tell = (cause: Error) =>
      reject(new DatabaseError('UNREACHABLE', `The server is lost: ${cause.message}.`, { cause }))
    life.on('error', tell)
    events.on('pool:create', ({ workerPool }) => {
      alive = sayAlive(life, workerPool.id, concurrency)
      alive.catch(tell)
    })
  })
  const runner = await run({
    ...{ connectionString: url, concurrency, events, noHandleSignals: true, logger: quiet },
    taskList: Object.fromEntries(
      Object.entries(answers).map(([kind, answer]) => [
        kind,
        (payload: unknown, { query, job: { id } }: JobHelpers) =>
          answerAll(query, (payload as { keys: string[] }).keys, answer, {
            keptWith: (key) => keptWith(query, key),
            isEarlierFree: () => isEarlierFree(query, id),
          }),
      ]),
    ),
  })
  await alive
  const ended = Promise.race([runner.promise, lost])
  // Those who end it themselves need not ask how it ends.
  ended.catch(() => undefined)
  const end = async () => {
    await runner.stop()
    await leave(life)
    await life.end()
  }
  return { end, ended }
}

/** Answers, one after another, those questions that nobody has answered yet. What was answered before one that fails is told. */
async function answerAll(
  query: JobHelpers['query'],
  keys: readonly string[],
  answer: Answer,
  asking: Asking,
): Promise<void> {
  const { rows } = await query<{ key: string; question: Buffer }>(
    `SELECT "key", "question" FROM "plangraph_queue"."Question" WHERE "key" = ANY($1) AND "answer" IS NULL AND "givenUp" IS NULL`,
    [keys],
  )
  const answered: (Answered & { key: string })[] = []
  try {
    for (const { key, question } of rows) answered.push({ key, ...(await answer(question, asking)) })
  } finally {
    if (answered.length > 0) await tell(query, answered)
  }
}

async function tell(query: JobHelpers['query'], answered: readonly (Answered & { key: string })[]): Promise<void> {
  const keys = answered.map(({ key }) => key)
  await query(
    `UPDATE "plangraph_queue"."Question" AS "asked" SET "answer" = "given"."answer", "kept" = "given"."kept"
     FROM unnest($1::text[], $2::bytea[], $3::bytea[]) AS "given" ("key", "answer", "kept") WHERE "asked"."key" = "given"."key"`,
    [keys, answered.map(({ answer }) => answer), answered.map(({ kept = null }) => kept)],
  )
  await query('SELECT pg_notify($1, $2)', [ANSWERED, keys.join(' ')])
}

async function keptWith(query: JobHelpers['query'], key: string): Promise<Buffer | null> {
  const { rows } = await query<{ kept: Buffer | null }>(
    `SELECT "kept" FROM "plangraph_queue"."Question" WHERE "key" = $1`,
    [key],
  )
  return rows[0]?.kept ?? null
}

async function isEarlierFree(query: JobHelpers['query'], jobId: string): Promise<boolean> {
  const { rows } = await query<{ isFree: boolean }>(
    `SELECT EXISTS (
       SELECT FROM "graphile_worker"."jobs" AS "own" JOIN "graphile_worker"."jobs" AS "other" USING ("task_identifier")
       WHERE "own"."id" = $1 AND "other"."priority" < "own"."priority" AND "other"."locked_at" IS NULL AND "other"."run_at" <= now()
     ) AS "isFree"`,
    [jobId],
  )
  return rows[0]?.isFree ?? false
}
