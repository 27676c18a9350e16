import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SchemaContainer } from '@prisma/schema-engine-wasm/schema_engine_bg'

export const SCHEMA_FOLDER = fileURLToPath(new URL('../schema', import.meta.url))
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../migrations', import.meta.url))
export const POSTGRESQL_MIGRATIONS = fileURLToPath(new URL('../postgresql/migrations', import.meta.url))

export interface Migration {
  name: string
  sql: string
  /** SHA-256 of the SQL as hexadecimal digits, as Prisma records it. */
  checksum: string
}

/** The `.prisma` files of a folder, by name. */
export function readSchema(folder: string): SchemaContainer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path), 'utf8') }))
}

/** The migrations of a folder, oldest first (their names begin with the time they were made). */
export function migrationNames(folder = MIGRATIONS_FOLDER): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

export function readMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  return migrationNames(folder).map((name) => {
    // Git may have given a copy on Windows other line ends; it is the same migration.
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}
