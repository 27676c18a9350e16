import { EventEmitter } from 'node:events'
import { type JobHelpers, run, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { DatabaseError } from '../../database-error.js'
import { unlessUnreachable } from '../unreachable.js'
import { quiet } from './log.js'
import { leave, sayAlive } from './lost-workers.js'
import { ANSWERED } from './questions.js'
import { makeQueue } from './tables.js'

type Answer = (question: Buffer) => Promise<Uint8Array>

/** Work that goes on until it is ended. */
export interface Answering {
  /** Takes no further question, and resolves when those at work are answered. */
  end(): Promise<void>
  /** Resolves when it was ended. @throws {DatabaseError} when the server is lost */
  ended: Promise<void>
}

/**
 * Answers questions of a kind, several at a time. A question whose process is killed is answered by another one; an answer
 * that throws is tried again later, by any.
 *
 * @throws {DatabaseError} when the server can't be reached
 */
export async function answerQuestions(
  url: string,
  kind: string,
  concurrency: number,
  answer: Answer,
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
    taskList: { [kind]: (payload, { query }) => answerOne(query, (payload as { key: string }).key, answer) },
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

async function answerOne(query: JobHelpers['query'], key: string, answer: Answer): Promise<void> {
  const { rows } = await query<{ question: Buffer }>(
    `SELECT "question" FROM "plangraph_queue"."Question" WHERE "key" = $1 AND "answer" IS NULL AND "givenUp" IS NULL`,
    [key],
  )
  const [row] = rows
  // Answered by another, or not asked any more.
  if (row === undefined) return
  const given = await answer(row.question)
  await query(`UPDATE "plangraph_queue"."Question" SET "answer" = $2 WHERE "key" = $1`, [key, given])
  await query('SELECT pg_notify($1, $2)', [ANSWERED, key])
}
