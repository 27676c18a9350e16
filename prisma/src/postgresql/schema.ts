import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SchemaContainer } from '@prisma/schema-engine-wasm/schema_engine_bg'

const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')

/**
 * The models as PostgreSQL has them. Columns hold what those of SQLite do, so that the same SQL asks both and gets the same: values
 * of enums are texts, in the order of texts; JSON stays as it was written, as its text is hashed and compared.
 */
export function postgresqlModels(models: string): string {
  const enums = [...models.matchAll(/^enum (\w+)/gm)].map(([, name]) => name)
  const ofEnum = new RegExp(`^( +\\w+ +)(?:${enums.join('|')})(\\??)(?= |$)(.*)$`, 'gm')
  return models
    .replace(/^enum \w+ \{\n(?:[^}]*\n)?\}\n+/gm, '')
    .replace(ofEnum, (_, field, optional, rest) => `${field}String${optional}${asText(rest)}`)
    .replace(/^( +\w+ +Json\??)/gm, '$1 @db.Json')
    .replace(/^model \w+ \{\n[^}]*(?:\{[^}]*\}[^}]*)*^\}/gm, withOwnNames)
}

/** Keys of a model that lead from one column to two tables, which SQLite has without names, each get a name of their own. */
function withOwnNames(model: string): string {
  const seen = new Set<string>()
  const name = /^model (\w+)/.exec(model)?.[1]
  return model.replace(/^ +(\w+) .*@relation\(fields: (\[[^\]]*\])/gm, (relation, field, columns) => {
    if (!seen.has(columns)) {
      seen.add(columns)
      return relation
    }
    return relation.replace('@relation(', `@relation(map: "${name}_${field}_fkey", `)
  })
}

const asText = (attributes: string) => attributes.replace(/@default\((\w+)\)/, '@default("$1")')

/** Names of columns that may be without a value. */
export const nullableColumns = (models: string): string[] => [
  ...new Set(
    [...models.matchAll(/^ +(\w+) +(?:String|Int|Float|Boolean|DateTime)\?/gm)].map(([, name]) => name as string),
  ),
]

/** Of the schema files, the models without what only readers need: enough to tell what a later version changes. */
export const withoutComments = (models: string): string =>
  models
    .replace(/ *\/\/.*$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trimStart()

/** The schema files of PostgreSQL, made of those of SQLite. */
export const postgresqlSchema = (): [client: SchemaContainer, models: SchemaContainer] => [
  { path: 'client.prisma', content: read('../../postgresql/client.prisma') },
  { path: 'models.prisma', content: postgresqlModels(read('../../schema/models.prisma')) },
]
