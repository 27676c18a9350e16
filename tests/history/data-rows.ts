import { type BareConnection, openBare } from '@plangraph/database'
import { type HistoryTable, TABLES, WORK } from '../../etl/src/store/history/tables.js'

/** All rows of a database that have a history, as texts, by table and key. Keys of documents are none: they stay for ever. */
export type DataRows = ReadonlyMap<string, ReadonlyMap<string, string>>

export function readDataRows(file: string): DataRows {
  const database = openBare(file)
  try {
    return new Map(TABLES.filter((table) => table !== 'DocumentKey').map((table) => [table, rowsOf(database, table)]))
  } finally {
    database.close()
  }
}

function rowsOf(database: BareConnection, table: HistoryTable): Map<string, string> {
  const columns = database.rows<{ name: string; pk: number }>('SELECT "name", "pk" FROM pragma_table_info(?)', table)
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  const left = WORK[table] ?? []
  const rows = database.rows<Record<string, unknown>>(`SELECT * FROM "${table}"`)
  return new Map(
    rows.map((row) => [
      key.map(({ name }) => row[name]).join(' '),
      JSON.stringify(Object.entries(row).filter(([name]) => !left.includes(name))),
    ]),
  )
}

/** The rows that differ, as lines: table, key, what was expected and what is there. */
export function differences(expected: DataRows, found: DataRows): string[] {
  const lines: string[] = []
  for (const [table, rows] of expected) {
    const others = found.get(table) ?? new Map<string, string>()
    for (const key of new Set([...rows.keys(), ...others.keys()])) {
      const [was, is] = [rows.get(key), others.get(key)]
      if (was !== is) lines.push(`${table} ${key}\n  expected ${was}\n  found    ${is}`)
    }
  }
  return lines
}
