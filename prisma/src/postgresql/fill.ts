import pg from 'pg'
import { migrate } from '../migrate.js'
import { type BareConnection, openBare } from '../sqlite/bare-connection.js'
import type { Parameter } from '../sqlite/prepared-statements.js'
import { WRITE_LOCK } from './connections.js'
import { tablesOf } from './pour.js'
import { unlessUnreachable } from './unreachable.js'

/** Values that one statement may bring; the protocol counts them in two bytes. */
const MOST_VALUES = 65_535
const MOST_ROWS = 1000

type Cell = Exclude<Parameter, undefined>
type Row = Record<string, Cell>

/** What a value of SQLite is in a column of PostgreSQL; what is not named here goes in as it is. */
const STORED: Readonly<Record<string, (value: Cell) => unknown>> = {
  boolean: (value) => Number(value) !== 0,
  bytea: (value) => Buffer.from(value as Uint8Array),
}

/**
 * Replaces all rows of a database of a server, which is made and migrated as needed, by those of a SQLite file of the same
 * version, in one transaction: whoever reads meanwhile waits for its end.
 *
 * @throws {DatabaseError} when the server can't be reached
 */
export async function fillFrom(source: string, url: string): Promise<void> {
  await migrate(url)
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' })
  await unlessUnreachable(url, () => client.connect())
  const file = openBare(source)
  try {
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(${WRITE_LOCK})`)
    await unguarded(client, tablesOf(file), async (tables) => {
      await client.query(`TRUNCATE ${tables.map(quoted).join(', ')}`)
      for (const table of tables) await fillTable(file, client, table)
    })
    await client.query('COMMIT')
  } finally {
    file.close()
    // What was not committed by now is taken back with the connection.
    await client.end()
  }
}

/**
 * Works on tables of the models, those that the server has too, while references are not checked and triggers write nothing;
 * checks all references then.
 */
async function unguarded(
  client: pg.Client,
  wanted: readonly string[],
  work: (tables: string[]) => Promise<void>,
): Promise<void> {
  const { rows: named } = await client.query<{ name: string }>(
    `SELECT "table_name" AS "name" FROM information_schema.tables
     WHERE "table_schema" = 'public' AND "table_type" = 'BASE TABLE' AND "table_name" = ANY($1)`,
    [wanted],
  )
  const { rows: references } = await client.query<{ owner: string; name: string; definition: string }>(
    `SELECT "conrelid"::regclass::text AS "owner", "conname" AS "name", pg_get_constraintdef("oid") AS "definition"
     FROM pg_constraint WHERE "contype" = 'f' AND "connamespace" = 'public'::regnamespace`,
  )
  const tables = named.map(({ name }) => name)
  for (const { owner, name } of references) await client.query(`ALTER TABLE ${owner} DROP CONSTRAINT ${quoted(name)}`)
  for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`)
  await work(tables)
  for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`)
  for (const { owner, name, definition } of references)
    await client.query(`ALTER TABLE ${owner} ADD CONSTRAINT ${quoted(name)} ${definition}`)
}

async function fillTable(file: BareConnection, client: pg.Client, table: string): Promise<void> {
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `SELECT "column_name" AS "name", "data_type" AS "type" FROM information_schema.columns
     WHERE "table_schema" = 'public' AND "table_name" = $1 ORDER BY "ordinal_position"`,
    [table],
  )
  const names = columns.map(({ name }) => quoted(name)).join(', ')
  const page = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length))
  for (const rows of pagesOf(file, table, names, page)) {
    const values = rows.flatMap((row) => columns.map(({ name, type }) => stored(row[name] ?? null, type)))
    const places = rows.map((_, i) => `(${columns.map((_, j) => `$${i * columns.length + j + 1}`).join(', ')})`)
    await client.query(`INSERT INTO ${quoted(table)} (${names}) VALUES ${places.join(', ')}`, values)
  }
}

/** All rows of a table in the order of its key, some at a time. */
function* pagesOf(file: BareConnection, table: string, names: string, size: number): Generator<Row[]> {
  const keys = file
    .rows<{ name: string }>('SELECT "name" FROM pragma_table_info(?) WHERE "pk" > 0 ORDER BY "pk"', table)
    .map(({ name }) => name)
  const key = keys.map(quoted).join(', ')
  const after = `WHERE (${key}) > (${keys.map(() => '?').join(', ')})`
  let last: Row | undefined
  do {
    const begin = last && keys.map((name) => last?.[name] ?? null)
    const rows = file.rows<Row>(
      `SELECT ${names} FROM ${quoted(table)} ${begin ? after : ''} ORDER BY ${key} LIMIT ${size}`,
      ...(begin ?? []),
    )
    if (rows.length > 0) yield rows
    last = rows.length < size ? undefined : rows.at(-1)
  } while (last !== undefined)
}

const stored = (value: Cell, type: string): unknown => (value === null ? null : (STORED[type]?.(value) ?? value))

const quoted = (name: string): string => pg.escapeIdentifier(name)
