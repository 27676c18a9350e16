import type { Database } from '@plangraph/database'
import { join, quotedName, sql } from '../../api/src/shared/sql.js'
import type { Column } from '../../api/src/tabular/tables/column.js'
import type { Table } from '../../api/src/tabular/tables/table.js'

/** A column of the database that a column of a table shows as it is stored. */
export interface Field {
  model: string
  name: string
}

const PLAIN = /^(\w+)\."(\w+)"$/

/**
 * The columns of a table that show a text of a document or of the catalogue as it is stored. Not enumerations, sentences, global
 * ids, keys of the table and references to those of others, whose texts are made here; nor what is computed.
 */
export function freeTexts(table: Table): { column: Column; field: Field }[] {
  const { columns, primaryKey, foreignKeys, rows } = table
  if (rows.kind !== 'stored') return []
  const keys = new Set([...primaryKey, ...foreignKeys.flatMap((key) => key.columns)])
  const models = new Map([...rows.from.sql.matchAll(/"(\w+)" (\w+)/g)].map(([, model = '', alias]) => [alias, model]))
  return columns.flatMap((column) => {
    const [, alias, name] = PLAIN.exec(column.sql.sql) ?? []
    const model = models.get(alias ?? '')
    const isFree = column.type === 'string' && !column.values && !column.idOf && !column.tells && !keys.has(column.name)
    // A code or an id stays one where another table shows it without saying what it refers to.
    const isKey = name === undefined || /(?:^id|Id|^code|Code)$/.test(name)
    return isFree && !isKey && model !== undefined ? [{ column, field: { model, name } }] : []
  })
}

/** Writes texts into fields of every row: each row has one of them, neighbours have different ones. */
export async function writeTexts(database: Database, fields: readonly Field[], texts: readonly string[]) {
  const cases = join(
    texts.map((text, i) => sql`WHEN ${i} THEN ${text}`),
    ' ',
  )
  for (const { model, name } of fields) {
    await database.$executeRaw`
      UPDATE ${quotedName(model)} SET ${quotedName(name)} = CASE rowid % ${texts.length} ${cases} END`
  }
}
