import { columnWords } from '../../domain/labels/labels.js'
import type { Column } from '../tables/column.js'
import type { Snapshot } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'
import { SQLITE_FILE } from './data-file.js'
import { CSV_NOTE } from './data-package.js'
import type { FileFacts } from './manifest.js'
import { citation, RELEASE } from './release.js'

/** The README of a bundle: every table with every column. */
export function columnGuide(
  tables: readonly Table[],
  snapshot: Snapshot,
  facts: ReadonlyMap<string, FileFacts>,
): string {
  const { version, changedAt } = snapshot
  return `# ${RELEASE.title}

Version ${version} of the data${changedAt ? `, last changed ${changedAt.toISOString()}` : ''}. Every table is here as CSV and as Parquet${also(facts)};
\`datapackage.json\` describes the files for programs (Frictionless Data Package 2.0), \`manifest.json\` has bytes, rows
and SHA-256 of every file; \`sha256sum -c SHA256SUMS\` checks them. Tables join by their ids, which are those of the GraphQL API.

The table \`codebook\` has what the values of enumerations, topics and units are called in Chinese and English.

To cite: ${citation(snapshot)}

Licence: ${RELEASE.licence.title} (${RELEASE.licence.path}). Sources: ${RELEASE.sources}.

${CSV_NOTE}

${tables.map((table) => section(table, tables, facts.get(`${table.name}.csv`)?.rows ?? 0)).join('\n')}`
}

const also = (facts: ReadonlyMap<string, FileFacts>): string =>
  [
    facts.has('targets.xlsx') ? ', and as a workbook of Excel' : '',
    facts.has(SQLITE_FILE.path) ? `; \`${SQLITE_FILE.path}\` has all of them in one database` : '',
  ].join('')

function section(
  { name, description, columns, primaryKey, foreignKeys }: Table,
  tables: readonly Table[],
  rows: number,
) {
  const keys = foreignKeys.filter((key) => tables.some((table) => table.name === key.table))
  const leads = keys.map((key) => `\`${key.columns}\` → \`${key.table}.${key.references}\``)
  return `## ${name}

${description} ${rows} ${rows === 1 ? 'row' : 'rows'}.

Primary key: ${primaryKey.map((column) => `\`${column}\``).join(', ')}.${leads.length > 0 ? ` Joins: ${leads.join(', ')}.` : ''}

| column | 中文 | English | type | meaning |
|---|---|---|---|---|
${columns.map((column) => line(name, column)).join('\n')}
`
}

function line(table: string, { name, type, description, values }: Column): string {
  const { zh, en } = columnWords(table, name)
  return `| \`${name}\` | ${zh} | ${en} | ${type} | ${description}${values ? ` One of ${values.join(', ')}.` : ''} |`
}
