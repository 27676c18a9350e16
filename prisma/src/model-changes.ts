import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory, SqlQuery } from '@prisma/driver-adapter-utils'
import { NO_FILTERS, withEngine } from './engine.js'
import { migrate } from './migrate.js'
import {
  MIGRATIONS_FOLDER,
  migrationNames,
  POSTGRESQL_MIGRATIONS,
  readSchema,
  SCHEMA_FOLDER,
} from './migration-files.js'
import { keepMigrated, postgresqlChanges } from './postgresql/model-changes.js'

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
  const { stdout } = await withEngine(namingIndexes(new PrismaLibSql({ url })), models, (engine) =>
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

/**
 * Of a partial index the engine asks for the text that made it, by a name in double quotes, which this SQLite takes for that of a
 * column only.
 */
function namingIndexes(factory: PrismaLibSql): SqlMigrationAwareDriverAdapterFactory {
  const naming = async (opened: Promise<SqlDriverAdapter>) => {
    const adapter = await opened
    const queryRaw = adapter.queryRaw.bind(adapter)
    const named = (sql: string) => sql.replace(/(type = 'index' AND name = )"(\w+)"/, "$1'$2'")
    return Object.assign(adapter, { queryRaw: (query: SqlQuery) => queryRaw({ ...query, sql: named(query.sql) }) })
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => naming(factory.connect()),
    connectToShadowDb: () => naming(factory.connectToShadowDb()),
  }
}

/** Names of migrations of SQLite that those of PostgreSQL, which begin with one of their own, have no counterpart of. */
export function withoutCounterpart(): string[] {
  const own = migrationNames(POSTGRESQL_MIGRATIONS)
  return migrationNames().filter((name) => name > (own[0] ?? '') && !own.includes(name))
}

/** Writes a migration named `<UTC time>_<name>` for the changed models, for each database; undefined when nothing changed. */
export async function createMigration(name: string): Promise<string | undefined> {
  const changes = [
    [MIGRATIONS_FOLDER, await modelChanges()],
    [POSTGRESQL_MIGRATIONS, await postgresqlChanges()],
  ] as const
  if (changes.every(([, sql]) => sql === '')) return undefined
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const id = `${time}_${name}`
  for (const [folder, sql] of changes) {
    mkdirSync(join(folder, id))
    writeFileSync(join(folder, id, 'migration.sql'), sql === '' ? '-- Nothing to do.\n' : `${sql}\n`)
  }
  keepMigrated()
  return id
}
