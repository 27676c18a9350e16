import { columnWords } from '../../domain/labels/labels.js'
import { csv } from '../formats/csv.js'
import type { Format } from '../formats/format.js'
import type { Column } from '../tables/column.js'
import type { Snapshot } from '../tables/snapshot.js'
import type { ForeignKey, Table } from '../tables/table.js'
import { type DataFile, fileOf } from './data-file.js'
import type { FileFacts } from './manifest.js'
import { citation, RELEASE } from './release.js'

const PROFILES = 'https://datapackage.org/profiles/2.0'

/** What a reader of the CSV files has to know in addition to their schema. */
export const CSV_NOTE =
  'CSV is UTF-8 with CRLF; an empty field is null, "" an empty text. A text that a spreadsheet would run as a formula, or ' +
  "that begins with ', has one ' more in front: take one ' from every text that begins with it."

type Facts = ReadonlyMap<string, FileFacts>

/**
 * The description of the tables' files by Frictionless Data Package 2.0: CSV with a schema, then the same rows in every
 * other format, then files that hold all of them. `facts` (by path) adds size and hash where they are known. Foreign keys lead to
 * the tables given only.
 */
export function dataPackage(
  tables: readonly Table[],
  formats: readonly Format[],
  snapshot: Snapshot,
  { facts = new Map(), whole = [] }: { facts?: Facts; whole?: readonly DataFile[] } = {},
) {
  const { name, title, summary, creator, licence, sources, keywords } = RELEASE
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name,
    title,
    description: `${summary}\n\n${CSV_NOTE}`,
    version: snapshot.version,
    ...(snapshot.changedAt && { created: snapshot.changedAt.toISOString() }),
    citation: citation(snapshot),
    licenses: [licence],
    contributors: [{ title: creator, roles: ['creator'] }],
    sources: [{ title: sources, path: 'documents.csv' }],
    keywords,
    resources: [
      ...tables.map((table) => ({
        ...resource(fileOf(table, csv), facts),
        name: table.name,
        type: 'table',
        schema: schemaOf(table, tables),
      })),
      ...formats
        .filter((format) => format !== csv)
        .flatMap((format) => tables.map((table) => resource(fileOf(table, format), facts))),
      ...whole.map((file) => resource(file, facts)),
    ],
  }
}

/** A file without a type of resource: the schema of the CSV file describes its columns. */
function resource({ path, title, description, mediaType }: DataFile, facts: Facts) {
  const [mediatype, charset] = mediaType.split('; charset=')
  const known = facts.get(path)
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: path,
    title,
    description,
    path,
    format: path.slice(path.lastIndexOf('.') + 1),
    mediatype,
    ...(charset && { encoding: charset }),
    ...(known && { bytes: known.bytes, hash: `sha256:${known.sha256}` }),
  }
}

function schemaOf(table: Table, tables: readonly Table[]) {
  const foreignKeys = table.foreignKeys.filter((key) => tables.some(({ name }) => name === key.table))
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: table.columns.map((column) => field(column, table)),
    missingValues: [''],
    primaryKey: table.primaryKey,
    // The profile allows no empty list.
    ...(foreignKeys.length > 0 && { foreignKeys: foreignKeys.map((key) => foreignKey(key, table.name)) }),
  }
}

const field = ({ name, type, description, nullable, values }: Column, { name: table, primaryKey }: Table) => ({
  name,
  title: columnWords(table, name).en,
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
