import { randomUUID } from 'node:crypto'
import type Connection from 'libsql'
import { DatabaseError } from '../database-error.js'
import type { Migration } from '../migration-files.js'
import { type Applied, seenOf } from '../migration-history.js'

/** Prisma's own table, so that its tools know a database of PlanGraph. */
const TABLE = `CREATE TABLE "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

const tablesOf = (connection: Connection.Database): string[] =>
  (
    connection.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`).all() as {
      name: string
    }[]
  ).map(({ name }) => name)

function appliedTo(connection: Connection.Database, file: string): Applied[] {
  const tables = tablesOf(connection)
  if (tables.length === 0) return []
  if (!tables.includes('_prisma_migrations'))
    throw new DatabaseError(
      'VERSION',
      `${file} is a database of another program and was left alone. Let DATABASE_URL name another file.`,
    )
  const rows = connection
    .prepare(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM "_prisma_migrations"
       WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    )
    .all() as { name: string; checksum: string; finished: number }[]
  return rows.map((row) => ({ ...row, finished: row.finished === 1 }))
}

/** The names of the migrations that a file has seen. @throws {DatabaseError} VERSION when this version can't carry it on */
export const checkedHistory = (connection: Connection.Database, file: string, known: readonly Migration[]): string[] =>
  seenOf(appliedTo(connection, file), file, known)

/** Applies a migration and remembers it; within a transaction. */
export function applyMigration(connection: Connection.Database, { name, checksum, sql }: Migration): void {
  if (!tablesOf(connection).includes('_prisma_migrations')) connection.exec(TABLE)
  const now = new Date().toISOString()
  connection.exec(sql)
  connection
    .prepare(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run([randomUUID(), checksum, name, now, now])
}
