import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nullableColumns, postgresqlSchema } from './schema.js'

// Writes what the client of PostgreSQL is made of: the schema for `prisma generate`, and the columns that may be without a value.
const generated = fileURLToPath(new URL('../generated', import.meta.url))
const folder = join(generated, 'postgresql-schema')
mkdirSync(folder, { recursive: true })
for (const { path, content } of postgresqlSchema()) writeFileSync(join(folder, path), content)

const [, models] = postgresqlSchema()
const names = JSON.stringify(nullableColumns(models.content))
writeFileSync(join(generated, 'nullable-columns.ts'), `export const NULLABLE: readonly string[] = ${names}\n`)
