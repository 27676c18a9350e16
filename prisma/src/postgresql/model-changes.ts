import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { SchemaContainer } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { NO_FILTERS, withEngine } from '../engine.js'
import { nullableColumns, postgresqlSchema, withoutComments } from './schema.js'

/** The models that the migrations lead to: no server is needed to tell what differs from them. */
const MIGRATED = fileURLToPath(new URL('../../postgresql/migrated.prisma', import.meta.url))

/** The SQL that leads from what the migrations make to the models, empty when they agree. */
export async function postgresqlChanges(): Promise<string> {
  const [client, models] = postgresqlSchema()
  const before = existsSync(MIGRATED)
    ? [client, { path: 'models.prisma', content: readFileSync(MIGRATED, 'utf8') }]
    : []
  const datamodels = [client, models].map((file): [string, string] => [file.path, file.content])
  const { stdout } = await withEngine(standIn, datamodels, (engine) =>
    engine.diff({
      from: before.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: before },
      to: { tag: 'schemaDatamodel', files: [client, models] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  )
  const sql = stdout ?? ''
  return sql.includes('This is an empty migration') ? '' : indexed(sql.trim(), models)
}

/** Writes down that the migrations lead to the models now. */
export function keepMigrated(): void {
  const [, models] = postgresqlSchema()
  writeFileSync(MIGRATED, withoutComments(models.content))
}

/** Indexes have rows without a value before all others, as statements ask for them. */
function indexed(sql: string, { content }: SchemaContainer): string {
  const nullable = new Set(nullableColumns(content))
  return sql.replace(/^(CREATE INDEX [^(]*)\(([^)]*)\)/gm, (_, head, columns: string) => {
    const named = columns.replace(/"(\w+)"/g, (column, name) => (nullable.has(name) ? `${column} NULLS FIRST` : column))
    return `${head}(${named})`
  })
}

/** Stands in for a server: the engine asks for its version only. */
const standIn: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: async () => answering(),
  connectToShadowDb: async () => answering(),
}

const answering = (): SqlDriverAdapter => ({
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  queryRaw: async ({ sql }) => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: /version/i.test(sql) ? [[true, 'PostgreSQL 15.0', 150000]] : [],
  }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: () => Promise.reject(new Error('nothing is written')),
  dispose: async () => {},
})
