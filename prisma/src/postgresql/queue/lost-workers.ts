import { hostname } from 'node:os'
import type pg from 'pg'

/** A worker that has just begun may not have said yet that it lives. */
const GRACE = '5 seconds'

/** The number of the lock that a worker holds as long as it lives: its connection, and so the lock, ends with it. */
const LIFE = 'hashtextextended($1, 0)'

/** Says that a worker lives, until the connection ends. */
export async function sayAlive(client: pg.ClientBase, workerId: string, size: number): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(${LIFE})`, [workerId])
  await client.query(`INSERT INTO "plangraph_queue"."Worker" ("id", "host", "pid", "size") VALUES ($1, $2, $3, $4)`, [
    workerId,
    hostname(),
    process.pid,
    size,
  ])
}

/** Says that those end of whom this process said that they live. */
export async function leave(client: pg.ClientBase): Promise<void> {
  await client.query(`DELETE FROM "plangraph_queue"."Worker" WHERE "host" = $1 AND "pid" = $2`, [
    hostname(),
    process.pid,
  ])
}

/** Gives to others what workers had begun that were killed, or whose machine went down. */
export async function freeLost(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT "locked_by" AS "id" FROM "graphile_worker"."jobs" WHERE "locked_at" < now() - interval '${GRACE}'
     UNION SELECT "id" FROM "plangraph_queue"."Worker" WHERE "since" < now() - interval '${GRACE}'`,
  )
  // In one statement: the lock that shows that nobody holds it is given back with its end.
  for (const { id } of rows)
    await pool.query(
      `WITH "lost" AS (SELECT $1::text AS "id" FROM (SELECT pg_try_advisory_xact_lock(${LIFE}) AS "lost") AS "asked" WHERE "lost"),
       "gone" AS (DELETE FROM "plangraph_queue"."Worker" WHERE "id" IN (SELECT "id" FROM "lost"))
       SELECT graphile_worker.force_unlock_workers(ARRAY["id"]) FROM "lost"`,
      [id],
    )
}
