import pg from 'pg'
import { migrate } from '../migrate.js'
import { type BareConnection, openBare } from '../sqlite/bare-connection.js'
import type { Parameter } from '../sqlite/prepared-statements.js'
import { unlessUnreachable } from './unreachable.js'

/** Rows that are under way at a time. */
const BATCH = 1000

type Cell = string | Buffer | null

/** How a value of PostgreSQL, given as text, is stored in SQLite; what is not named here stays a text. */
const STORED: Readonly<Record<number, (text: string) => Parameter>> = {
  [pg.types.builtins.BOOL]: (text) => (text === 't' ? 1 : 0),
  [pg.types.builtins.INT4]: Number,
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.FLOAT8]: Number,
  [pg.types.builtins.TIMESTAMP]: stampOf,
  [pg.types.builtins.BYTEA]: (text) => Buffer.from(text.slice('\\x'.length), 'hex'),
}

/** A time as the client of SQLite writes it. */
function stampOf(text: string): string {
  const [day, time = ''] = text.split(' ')
  const [seconds = '', fraction = ''] = time.split('.')
  return `${day}T${seconds}.${fraction.padEnd(3, '0')}+00:00`
}

/** Writes a database of a server into a new SQLite file, all of it as it is at one moment. */
export async function pour(url: string, target: string): Promise<void> {
  await migrate(`file:${target}`)
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC -c bytea_output=hex' })
  await unlessUnreachable(url, () => client.connect())
  const copy = openBare(target)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    copy.run('PRAGMA synchronous = OFF')
    copy.run('BEGIN')
    // What triggers would write is poured, too.
    const triggers = copy.rows<{ name: string; sql: string }>(
      `SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'trigger'`,
    )
    for (const { name } of triggers) copy.run(`DROP TRIGGER "${name}"`)
    for (const table of tablesOf(copy)) await pourTable(client, copy, table)
    for (const { sql } of triggers) copy.run(sql)
    copy.run('COMMIT')
  } finally {
    copy.close()
    await client.end()
  }
}

/** The tables of a SQLite database, but for those of the program that migrates. */
export const tablesOf = (copy: BareConnection): string[] =>
  copy
    .rows<{ name: string }>(
      `SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite%' AND "name" <> '_prisma_migrations'`,
    )
    .map(({ name }) => name)

async function pourTable(client: pg.Client, copy: BareConnection, table: string): Promise<void> {
  const columns = copy.rows<{ name: string }>('SELECT "name" FROM pragma_table_info(?)', table).map(({ name }) => name)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const insert = `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`
  copy.run(`DELETE FROM "${table}"`)
  await client.query(`DECLARE "poured" CURSOR FOR SELECT ${names} FROM "${table}"`)
  for (;;) {
    const { rows, fields } = await client.query<Cell[]>({
      text: `FETCH ${BATCH} FROM "poured"`,
      rowMode: 'array',
      types: { getTypeParser: () => (text: string) => text },
    })
    const stored = fields.map(({ dataTypeID }) => STORED[dataTypeID] ?? ((text: string) => text))
    for (const row of rows)
      copy.run(insert, ...row.map((cell, i) => (cell === null ? null : (stored[i]?.(String(cell)) ?? null))))
    if (rows.length < BATCH) break
  }
  await client.query('CLOSE "poured"')
}
