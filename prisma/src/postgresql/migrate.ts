import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { DatabaseError } from '../database-error.js'
import { withoutPassword } from '../database-url.js'
import { type Migration, migrationNames, POSTGRESQL_MIGRATIONS, readMigrations } from '../migration-files.js'
import { type Applied, seenOf } from '../migration-history.js'
import type { MigrateOptions, MigrationState } from '../migration-options.js'
import { LOCK_WAIT } from '../write-wait.js'
import { WRITE_LOCK } from './connections.js'
import { codeOf, NO_DATABASE, unlessUnreachable } from './unreachable.js'

/** Prisma's own table, so that its tools know a database of PlanGraph. */
const TABLE = `CREATE TABLE "_prisma_migrations" (
    "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"            VARCHAR(64) NOT NULL,
    "finished_at"         TIMESTAMPTZ,
    "migration_name"      VARCHAR(255) NOT NULL,
    "logs"                TEXT,
    "rolled_back_at"      TIMESTAMPTZ,
    "started_at"          TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** Collations that order texts by their characters' numbers, as SQLite does. */
const BY_NUMBER = ['C', 'POSIX', 'C.UTF-8', 'C.utf8']

/** Applies what a database has not seen; one that its server does not have is made. */
export async function migratePostgresql(url: string, options: MigrateOptions): Promise<string[]> {
  const { names = migrationNames(POSTGRESQL_MIGRATIONS), wait = LOCK_WAIT } = options
  return connected(url, async (client) => {
    await client.query(`SET lock_timeout = ${Math.ceil(wait.seconds * 1000) || 1}`)
    await client.query('BEGIN')
    try {
      await client.query(`SELECT pg_advisory_xact_lock(${WRITE_LOCK})`)
      await checkOrder(client, url)
      const known = readMigrations(POSTGRESQL_MIGRATIONS)
      const seen = seenOf(await applied(client, url), withoutPassword(url), known)
      const missing = known.filter(({ name }) => names.includes(name) && !seen.includes(name))
      for (const migration of missing) await apply(client, migration)
      await client.query('COMMIT')
      return missing.map(({ name }) => name)
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    }
  })
}

export async function statusOfPostgresql(url: string): Promise<MigrationState[]> {
  const known = readMigrations(POSTGRESQL_MIGRATIONS)
  const seen = await connected(url, async (client) => seenOf(await applied(client, url), withoutPassword(url), known))
  return known.map(({ name }) => ({ name, applied: seen.includes(name) }))
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  try {
    await client.connect()
    return client
  } catch (error) {
    if (codeOf(error) !== NO_DATABASE) return unlessUnreachable(url, () => Promise.reject(error))
  }
  await unlessUnreachable(url, () => create(url))
  const created = new pg.Client(url)
  await unlessUnreachable(url, () => created.connect())
  return created
}

/** Makes a database whose texts are ordered as in SQLite. */
async function create(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  const server = new URL(url)
  server.pathname = '/postgres'
  const client = new pg.Client(server.href)
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`)
  } catch (error) {
    // Another process was faster.
    if (codeOf(error) !== '42P04' && codeOf(error) !== '23505') throw error
  } finally {
    await client.end()
  }
}

async function checkOrder(client: pg.Client, url: string): Promise<void> {
  const { rows } = await client.query<{ collation: string; encoding: string }>(
    `SELECT datcollate AS "collation", pg_encoding_to_char(encoding) AS "encoding" FROM pg_database WHERE datname = current_database()`,
  )
  const [{ collation = '', encoding = '' } = {}] = rows
  if (BY_NUMBER.includes(collation) && encoding === 'UTF8') return
  throw new DatabaseError(
    'VERSION',
    `${withoutPassword(url)} orders texts by ${collation} (${encoding}). Create it with TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C', or let npm run migrate create it.`,
  )
}

async function applied(client: pg.Client, url: string): Promise<Applied[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  )
  if (tables.length === 0) return []
  if (!tables.some(({ name }) => name === '_prisma_migrations'))
    throw new DatabaseError(
      'VERSION',
      `${withoutPassword(url)} is a database of another program and was left alone. Let DATABASE_URL name another one.`,
    )
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS "name", "checksum", finished_at IS NOT NULL AS "finished" FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows
}

async function apply(client: pg.Client, { name, checksum, sql }: Migration): Promise<void> {
  const { rows } = await client.query(`SELECT to_regclass('"_prisma_migrations"') AS "table"`)
  if (rows[0]?.table === null) await client.query(TABLE)
  await client.query(sql)
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
     VALUES ($1, $2, now(), $3, 1)`,
    [randomUUID(), checksum, name],
  )
}
