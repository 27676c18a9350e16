import type { Database } from './database.js'
import { kindOf } from './kind.js'

/** What runs have asked of workers, and how many these are. */
export interface QueueState {
  /** Files that wait for a worker. */
  waiting: number
  /** Names of those that are being read. */
  reading: string[]
  /** Those that no worker could read, by name, how many tried, and what went wrong last; '' where that is not known. */
  givenUp: { name: string; attempts: number; error: string }[]
  /** Processes that live and read, those of runs among them. */
  workers: number
  /** How many files all of them read at a time. */
  places: number
}

const EMPTY: QueueState = { waiting: 0, reading: [], givenUp: [], workers: 0, places: 0 }

/** The queue of a database; an empty one on SQLite, and where no run has made one yet. */
export async function queueState(database: Database): Promise<QueueState> {
  if (kindOf(database) === 'sqlite') return EMPTY
  const [made] = await database.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('"plangraph_queue"."Worker"') IS NOT NULL AND to_regclass('"graphile_worker"."jobs"') IS NOT NULL AS "isThere"`
  if (!made?.isThere) return EMPTY
  // A worker holds the lock of its name as long as it lives.
  const workers = await database.$queryRaw<{ id: string; size: number }[]>`
    SELECT "id", "size" FROM "plangraph_queue"."Worker" WHERE hashtextextended("id", 0) IN (
      SELECT ("classid"::bigint << 32) | "objid"::bigint FROM pg_locks
      WHERE "locktype" = 'advisory' AND "granted" AND "objsubid" = 1
        AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database()))`
  const files = await database.$queryRaw<
    { name: string; attempts: number; error: string | null; worker: string | null }[]
  >`
    SELECT "asked"."name", "asked"."attempts", "asked"."givenUp" AS "error", "job"."locked_by" AS "worker" FROM "plangraph_queue"."Question" AS "asked"
    LEFT JOIN "graphile_worker"."jobs" AS "job" ON "job"."key" = "asked"."job"
    WHERE "asked"."answer" IS NULL AND "asked"."name" <> '' ORDER BY "asked"."name"`
  const living = new Set(workers.map(({ id }) => id))
  const reading = files.filter(({ error, worker }) => error === null && worker !== null && living.has(worker))
  const givenUp = files.flatMap(({ name, attempts, error }) => (error === null ? [] : [{ name, attempts, error }]))
  return {
    waiting: files.length - reading.length - givenUp.length,
    reading: reading.map(({ name }) => name),
    givenUp,
    workers: workers.length,
    places: workers.reduce((sum, { size }) => sum + size, 0),
  }
}
