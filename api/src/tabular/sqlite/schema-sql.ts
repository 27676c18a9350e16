import { columnWords, type Words } from '../../domain/labels/labels.js'
import type { Column, ColumnType } from '../tables/column.js'
import type { ForeignKey, Table } from '../tables/table.js'

const TYPES: Record<ColumnType, string> = {
  string: 'TEXT',
  number: 'REAL',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  date: 'TEXT',
  datetime: 'TEXT',
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
const list = (names: readonly string[]): string => names.map(quoted).join(', ')

/** CREATE TABLE with types that are enforced, keys, and the values of enumerations; keys lead to the tables given only. */
export function tableSql({ name, columns, primaryKey, foreignKeys }: Table, tables: readonly Table[]): string {
  const lines = [
    ...columns.map(columnSql),
    `PRIMARY KEY (${list(primaryKey)})`,
    ...known(foreignKeys, tables).map(
      (key) => `FOREIGN KEY (${list(key.columns)}) REFERENCES ${quoted(key.table)} (${list(key.references)})`,
    ),
  ]
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(',\n  ')}\n) STRICT;`
}

function columnSql({ name, type, nullable, values }: Column): string {
  const allowed = type === 'boolean' ? '0, 1' : values?.map(text).join(', ')
  const check = allowed === undefined ? '' : ` CHECK (${quoted(name)} IN (${allowed}))`
  return `${quoted(name)} ${TYPES[type]}${nullable ? '' : ' NOT NULL'}${check}`
}

/** Indexes on the columns that rows are joined by, where the primary key does not begin with them. */
export const indexSql = ({ name, primaryKey, foreignKeys }: Table, tables: readonly Table[]): string[] =>
  known(foreignKeys, tables)
    .filter(({ columns }) => columns.join() !== primaryKey.slice(0, columns.length).join())
    .map(
      ({ columns }) =>
        `CREATE INDEX ${quoted(`${name}_by_${columns.join('_')}`)} ON ${quoted(name)} (${list(columns)});`,
    )

/** The table under its Chinese name, with its columns under theirs. */
export const chineseView = ({ name, columns }: Table, words: Words): string =>
  `CREATE VIEW ${quoted(words.zh)} AS SELECT ${columns
    .map((column) => `${quoted(column.name)} AS ${quoted(columnWords(name, column.name).zh)}`)
    .join(', ')} FROM ${quoted(name)};`

/** Puts so many rows into a table. */
export const insertSql = (name: string, columns: number, rows: number): string => {
  const row = `(${Array(columns).fill('?').join(',')})`
  return `INSERT INTO ${quoted(name)} VALUES ${Array(rows).fill(row).join(',')}`
}

const known = (keys: readonly ForeignKey[], tables: readonly Table[]): ForeignKey[] =>
  keys.filter((key) => tables.some(({ name }) => name === key.table))
