import type pg from 'pg'

/** A worker that has just begun may not have said yet that it lives. */
const GRACE = '5 seconds'

/** The number of the lock that a worker holds as long as it lives: its connection, and so the lock, ends with it. */
const LIFE = 'hashtextextended($1, 0)'

/** Says that a worker lives, until the connection ends. */
export async function sayAlive(client: pg.ClientBase, workerId: string): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(${LIFE})`, [workerId])
}

/** Gives to others what workers had begun that were killed, or whose machine went down. */
export async function freeLost(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT "locked_by" AS "id" FROM "graphile_worker"."jobs" WHERE "locked_at" < now() - interval '${GRACE}'`,
  )
  // In one statement: the lock that shows that nobody holds it is given back with its end.
  for (const { id } of rows)
    await pool.query(
      `SELECT graphile_worker.force_unlock_workers(ARRAY[$1]) FROM (SELECT pg_try_advisory_xact_lock(${LIFE}) AS "lost") AS "asked" WHERE "lost"`,
      [id],
    )
}
