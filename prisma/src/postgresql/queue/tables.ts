import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { unlessUnreachable } from '../unreachable.js'
import { quiet } from './log.js'

/** Any process may be the first to make the tables. */
const MAKE_LOCK = 752_647_275

/**
 * Questions that wait, answers that nobody has fetched yet, what was kept with them for another question, and what nobody could
 * answer, after how many attempts and for what error at last ('' for none); who works. Nothing here outlives the run that asked by
 * much, and a server that crashes may forget it: the run asks again. So it is no part of the migrations, and none of it is written
 * ahead or compressed.
 */
const TABLES = `
CREATE SCHEMA IF NOT EXISTS "plangraph_queue";
CREATE UNLOGGED TABLE IF NOT EXISTS "plangraph_queue"."Question" (
    "key"      TEXT PRIMARY KEY,
    "question" BYTEA NOT NULL,
    "answer"   BYTEA,
    "askedAt"  TIMESTAMPTZ NOT NULL DEFAULT now()
);
ALTER TABLE "plangraph_queue"."Question" ADD COLUMN IF NOT EXISTS "name" TEXT NOT NULL DEFAULT '', ADD COLUMN IF NOT EXISTS "givenUp" TEXT,
    ADD COLUMN IF NOT EXISTS "kept" BYTEA, ADD COLUMN IF NOT EXISTS "job" TEXT NOT NULL DEFAULT '',
    ADD COLUMN IF NOT EXISTS "attempts" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "plangraph_queue"."Question"
    ALTER COLUMN "question" SET STORAGE EXTERNAL, ALTER COLUMN "answer" SET STORAGE EXTERNAL, ALTER COLUMN "kept" SET STORAGE EXTERNAL;
CREATE UNLOGGED TABLE IF NOT EXISTS "plangraph_queue"."Worker" (
    "id"    TEXT PRIMARY KEY,
    "host"  TEXT NOT NULL,
    "pid"   INTEGER NOT NULL,
    "size"  INTEGER NOT NULL,
    "since" TIMESTAMPTZ NOT NULL DEFAULT now()
)`

/** Makes the tables of the queue in a database where they are missing, once in a process, and takes away what nobody has asked for since days. */
export function makeQueue(url: string): Promise<void> {
  const made = making.get(url) ?? make(url)
  making.set(url, made)
  made.catch(() => making.delete(url))
  return made
}

const making = new Map<string, Promise<void>>()

async function make(url: string): Promise<void> {
  await unlessUnreachable(url, async () => {
    await runMigrations({ connectionString: url, logger: quiet })
    const client = new pg.Client(url)
    await client.connect()
    try {
      await client.query('BEGIN')
      await client.query(`SELECT pg_advisory_xact_lock(${MAKE_LOCK})`)
      await client.query(TABLES)
      await client.query(`DELETE FROM "plangraph_queue"."Question" WHERE "askedAt" < now() - interval '2 days'`)
      await client.query('COMMIT')
    } finally {
      await client.end()
    }
  })
}
