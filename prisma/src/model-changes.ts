import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { NO_FILTERS, withEngine } from './engine.js'
import { MIGRATIONS_FOLDER, migrationNames, readSchema, SCHEMA_FOLDER, SNAPSHOT } from './migration-files.js'

/** The models that the newest migration left, or nothing before the first. */
function migratedModels(folder: string): DiffTarget {
  const newest = migrationNames(folder).at(-1)
  if (newest === undefined) return { tag: 'empty' }
  return { tag: 'schemaDatamodel', files: readSchema(join(folder, newest, SNAPSHOT)) }
}

/**
 * The SQL that leads from the newest migration to the models in `schema`, empty when they agree. Models are compared
 * with models: the engine cannot replay migrations through a driver adapter, so each migration keeps a snapshot.
 */
export async function modelChanges(schema = SCHEMA_FOLDER, migrations = MIGRATIONS_FOLDER): Promise<string> {
  const files = readSchema(schema)
  const models = files.map((file): [string, string] => [file.path, file.content])
  const { stdout } = await withEngine(new PrismaLibSql({ url: 'file::memory:' }), models, (engine) =>
    engine.diff({
      from: migratedModels(migrations),
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  )
  const sql = stdout ?? ''
  return sql.includes('This is an empty migration') ? '' : sql.trim()
}

/** Writes a migration named `<UTC time>_<name>` for the changed models; undefined when nothing changed. */
export async function createMigration(name: string, migrations = MIGRATIONS_FOLDER): Promise<string | undefined> {
  const sql = await modelChanges(SCHEMA_FOLDER, migrations)
  if (sql === '') return undefined
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const id = `${time}_${name}`
  const snapshot = join(migrations, id, SNAPSHOT)
  mkdirSync(snapshot, { recursive: true })
  writeFileSync(join(migrations, id, 'migration.sql'), `${sql}\n`)
  for (const file of readSchema(SCHEMA_FOLDER)) writeFileSync(join(snapshot, file.path), file.content)
  writeFileSync(join(migrations, 'migration_lock.toml'), 'provider = "sqlite"\n')
  return id
}
