import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { NO_FILTERS, withEngine } from './engine.js'
import { migrate } from './migrate.js'
import { MIGRATIONS_FOLDER, readSchema, SCHEMA_FOLDER } from './migration-files.js'

/**
 * The SQL that leads from a database with all migrations to the models in `schema`, empty when they agree. Prisma's engine
 * compares a file that was migrated with the models.
 */
export async function modelChanges(schema = SCHEMA_FOLDER): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-'))
  try {
    const { href } = pathToFileURL(join(folder, 'migrated.db'))
    await migrate(href)
    return await changesSince(href, schema)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function changesSince(url: string, schema: string): Promise<string> {
  const files = readSchema(schema)
  const models = files.map((file): [string, string] => [file.path, file.content])
  const { stdout } = await withEngine(new PrismaLibSql({ url }), models, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: schema },
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
export async function createMigration(name: string): Promise<string | undefined> {
  const sql = await modelChanges()
  if (sql === '') return undefined
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const id = `${time}_${name}`
  mkdirSync(join(MIGRATIONS_FOLDER, id))
  writeFileSync(join(MIGRATIONS_FOLDER, id, 'migration.sql'), `${sql}\n`)
  return id
}
