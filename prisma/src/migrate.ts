import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import type { DiagnoseMigrationHistoryOutput } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { canonicalUrl, databaseFile } from './database-url.js'
import { NO_FILTERS, type SchemaEngine, withEngine } from './engine.js'
import { MIGRATIONS_FOLDER, migrationList, migrationNames, readSchema, SCHEMA_FOLDER } from './migration-files.js'

function onDatabase<Result>(url: string, work: (engine: SchemaEngine) => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(databaseFile(url)), { recursive: true })
  const models = readSchema(SCHEMA_FOLDER).map((file): [string, string] => [file.path, file.content])
  return withEngine(new PrismaLibSql({ url: canonicalUrl(url), timeout: 5000 }), models, work)
}

/**
 * Applies the migrations that the database has not seen, all or those named, making the file and its folder when they
 * are missing. Returns the names of those applied, none when the database is up to date.
 *
 * @throws {Error} when a migration fails, or failed before and was left unfinished
 */
export async function migrate(url: string, names = migrationNames()): Promise<string[]> {
  try {
    const result = await onDatabase(url, (engine) =>
      engine.applyMigrations({ migrationsList: migrationList(MIGRATIONS_FOLDER, names), filters: NO_FILTERS }),
    )
    return result.appliedMigrationNames
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    // The engine appends a trace of its own source files.
    throw new Error(`cannot migrate ${databaseFile(url)}: ${reason.split(/\n\s*0: /)[0]}`, { cause })
  }
}

/** How the history of the database stands to the migrations: edited, failed, missing on either side. */
export function migrationStatus(url: string): Promise<DiagnoseMigrationHistoryOutput> {
  return onDatabase(url, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: migrationList(),
      filters: NO_FILTERS,
      optInToShadowDatabase: false,
    }),
  )
}
