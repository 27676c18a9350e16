import type { Database } from '@plangraph/database'
import { type Sql, sql } from '../tables/sql.js'
import type { Raw, Table } from '../tables/table.js'

/** What the columns of a table select from; computed rows are handed to SQL, so that it filters and sorts them too. */
export async function sourceOf(database: Database, { rows }: Table): Promise<Sql> {
  if (rows.kind === 'stored') return rows.from
  const all: Raw[][] = []
  for await (const batch of await rows.open(database, {})) all.push(...batch)
  return sql`json_each(${JSON.stringify(all)}) a`
}
