import type { Database } from '@plangraph/database'
import { type Sql, sql } from '../tables/sql.js'
import type { ComputedRows, Raw, Table } from '../tables/table.js'
import { notImplemented } from './odata-error.js'

/** The most computed rows that SQL is handed: about 40 MB of JSON. */
const MAX_COMPUTED = 100_000

/** Finds what the columns of a table select from, in a state of its rows; null: a state that can't be told. */
export type Sources = (table: Table, state: string | null) => Promise<Sql>

/**
 * Computed rows are handed to SQL, so that it filters and sorts them like the others. They are kept for as long as their
 * state lasts: a client asks for page after page of them.
 */
export function sourcesOf(database: Database, most = MAX_COMPUTED): Sources {
  const kept = new Map<Table, { state: string; source: Promise<Sql> }>()
  return async (table, state) => {
    if (table.rows.kind === 'stored') return table.rows.from
    const before = kept.get(table)
    if (before !== undefined && before.state === state) return before.source
    const source = computedSource(database, table, table.rows, most)
    if (state === null) return source
    kept.set(table, { state, source })
    source.catch(() => kept.get(table)?.source === source && kept.delete(table))
    return source
  }
}

/** @throws {RequestError} 501 for more rows than may be handed over */
async function computedSource(database: Database, { name }: Table, rows: ComputedRows, most: number): Promise<Sql> {
  const all: Raw[][] = []
  for await (const batch of await rows.open(database, {})) {
    for (const row of batch) all.push(row)
    if (all.length > most) {
      throw notImplemented(`${name} has more than ${most} rows, too many for OData here: ask for /data/${name}.csv.`)
    }
  }
  return sql`json_each(${JSON.stringify(all)}) a`
}
