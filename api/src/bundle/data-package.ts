import type { Column } from '../tables/column.js'
import type { Snapshot } from '../tables/snapshot.js'
import type { ForeignKey, Table } from '../tables/table.js'
import type { FileFacts } from './file-facts.js'

const PROFILES = 'https://datapackage.org/profiles/2.0'

/** What a reader of the CSV files has to know beside their schema. */
export const CSV_NOTE =
  'CSV is UTF-8 with CRLF; an empty field is null, "" an empty text. A text that a spreadsheet would run as a formula, or ' +
  "that begins with ', has one ' more in front: take one ' from every text that begins with it."

/**
 * The description of the tables' CSV files by Frictionless Data Package 2.0. `facts` (by path) adds size and hash where
 * they are known. Foreign keys lead to the tables given only.
 */
export function dataPackage(
  tables: readonly Table[],
  { version, changedAt }: Snapshot,
  facts: ReadonlyMap<string, FileFacts> = new Map(),
) {
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'plangraph',
    title: 'PlanGraph: figures of government plan documents',
    description: `Goals and results of Chinese government plans, each with the words that prove it. ${CSV_NOTE}`,
    version,
    ...(changedAt && { created: changedAt.toISOString() }),
    licenses: [{ name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' }],
    resources: tables.map((table) => resource(table, tables, facts.get(`${table.name}.csv`))),
  }
}

const resource = (table: Table, tables: readonly Table[], facts: FileFacts | undefined) => ({
  $schema: `${PROFILES}/dataresource.json`,
  name: table.name,
  type: 'table',
  title: table.title,
  description: table.description,
  path: `${table.name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  ...(facts && { bytes: facts.bytes, hash: `sha256:${facts.sha256}` }),
  schema: {
    $schema: `${PROFILES}/tableschema.json`,
    fields: table.columns.map((column) => field(column, table.primaryKey)),
    missingValues: [''],
    primaryKey: table.primaryKey,
    foreignKeys: table.foreignKeys
      .filter((key) => tables.some(({ name }) => name === key.table))
      .map((key) => foreignKey(key, table.name)),
  },
})

const field = ({ name, type, description, nullable, values }: Column, primaryKey: readonly string[]) => ({
  name,
  type,
  description,
  constraints: {
    required: !nullable,
    ...(primaryKey.length === 1 && primaryKey[0] === name && { unique: true }),
    ...(values && { enum: values }),
  },
})

/** A reference to the table itself names no resource. */
const foreignKey = ({ columns, table, references }: ForeignKey, own: string) => ({
  fields: columns,
  reference: { ...(table !== own && { resource: table }), fields: references },
})
