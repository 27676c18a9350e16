import type { Database } from '../database.js'
import type { Prisma } from '../generated/client/client.js'
import type { Parameter } from '../sqlite/prepared-statements.js'
import { readerOf } from './reader.js'
import { storedTime } from './values.js'

/**
 * The rows of one reading statement as arrays of values as they are stored: a time is a text, a boolean 0 or 1. The client's
 * own `$queryRaw` looks at each cell for its type, and makes an object of each row.
 *
 * @param database a client, or a transaction of one
 */
export async function rawRows<Row extends readonly unknown[]>(
  database: Prisma.TransactionClient,
  given: Prisma.Sql,
): Promise<Row[]> {
  const reader = readerOf(database)
  if (reader === undefined) return rowsByClient(database, given)
  if (reader.connections() === null && '$connect' in database) await (database as Database).$connect()
  const open = reader.connections()
  if (open === null) throw new Error('the database is not open')
  if (open.reading === null) return rowsByClient(database, given)
  reader.onQuery?.(given.sql)
  const args = given.values.map((value) => (value instanceof Date ? storedTime(value) : (value as Parameter)))
  return (await open.reading({ sql: given.sql, args })).rows as unknown as Row[]
}

/** The same by the client, which tells the types of cells. The columns have names that differ. */
async function rowsByClient<Row extends readonly unknown[]>(
  database: Prisma.TransactionClient,
  given: Prisma.Sql,
): Promise<Row[]> {
  const rows = await database.$queryRaw<Record<string, unknown>[]>(given)
  return rows.map((row) => Object.values(row).map(asStored) as unknown as Row)
}

function asStored(value: unknown): unknown {
  if (value instanceof Date) return storedTime(value)
  return typeof value === 'boolean' || typeof value === 'bigint' ? Number(value) : value
}
