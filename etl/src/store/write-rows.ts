import { Prisma } from '@plangraph/database'

type Model = Prisma.ModelName
type Rows<Table extends Model> = Prisma.TypeMap['model'][Table]['operations']['createMany']['args']['data']
/** A row of a table as it goes into the database. */
export type RowOf<Table extends Model> = Required<Extract<Rows<Table>, readonly unknown[]>[number]>

/** Parameters a statement: SQLite takes 32,766, PostgreSQL as many; more than a few thousand gain nothing. */
const PARAMETERS = 6000

const name = (identifier: string) => Prisma.raw(`"${identifier}"`)

/** Lists and objects go into their columns as JSON. */
function parameter(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
  return value === Prisma.DbNull ? null : JSON.stringify(value)
}

/**
 * Inserts rows, several hundred a statement: six to ten times as fast as `createMany`, which builds a query for each
 * row. Every row must give the columns of the first. Columns of dates are not among those it can write.
 */
export async function insertRows<Table extends Model>(
  tx: Prisma.TransactionClient,
  table: Table,
  rows: readonly RowOf<Table>[],
): Promise<void> {
  for (const statement of insertions(table, rows)) await tx.$executeRaw(statement)
}

/** Inserts rows that are new and gives those that are there, by the columns of their key, the content of the new ones. */
export async function upsertRows<Table extends Model>(
  tx: Prisma.TransactionClient,
  table: Table,
  key: (keyof RowOf<Table> & string) | readonly (keyof RowOf<Table> & string)[],
  rows: readonly RowOf<Table>[],
): Promise<void> {
  const keys: readonly string[] = typeof key === 'string' ? [key] : (key as readonly string[])
  const set = Object.keys(rows[0] ?? {})
    .filter((column) => !keys.includes(column))
    .map((column) => Prisma.sql`${name(column)} = excluded.${name(column)}`)
  for (const statement of insertions(table, rows))
    await tx.$executeRaw`${statement} ON CONFLICT (${Prisma.join(keys.map(name))}) DO UPDATE SET ${Prisma.join(set)}`
}

/** Inserts the rows that are not there yet. */
export async function insertMissingRows<Table extends Model>(
  tx: Prisma.TransactionClient,
  table: Table,
  rows: readonly RowOf<Table>[],
): Promise<void> {
  for (const statement of insertions(table, rows)) await tx.$executeRaw`${statement} ON CONFLICT DO NOTHING`
}

/** Inserts rows that are new; those that are there, by their columns `key`, keep the lesser of the two values of `least`. */
export async function insertOrMergeRows<Table extends Model>(
  tx: Prisma.TransactionClient,
  table: Table,
  rows: readonly RowOf<Table>[],
  { key, least }: { key: readonly (keyof RowOf<Table> & string)[]; least: keyof RowOf<Table> & string },
): Promise<void> {
  const [column, own] = [name(least), Prisma.sql`${name(table)}.${name(least)}`]
  const kept = Prisma.sql`CASE WHEN excluded.${column} < ${own} THEN excluded.${column} ELSE ${own} END`
  for (const statement of insertions(table, rows))
    await tx.$executeRaw`${statement} ON CONFLICT (${Prisma.join(key.map(name))}) DO UPDATE SET ${column} = ${kept}`
}

/** How goals that are queued for linking twice are one: with the earlier of the days since when they may have changed. */
export const LINK_QUEUE_MERGED = {
  key: ['indicatorCode', 'year', 'regionCode'],
  least: 'changedSince',
} as const satisfies Parameters<typeof insertOrMergeRows<'LinkQueue'>>[3]

function* insertions<Table extends Model>(table: Table, rows: readonly RowOf<Table>[]): Generator<Prisma.Sql> {
  const columns = Object.keys(rows[0] ?? {})
  const size = Math.max(1, Math.floor(PARAMETERS / columns.length))
  const names = columns.map((column) => `"${column}"`).join(',')
  for (let start = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size) as readonly Readonly<Record<string, unknown>>[]
    const values = part.flatMap((row) => columns.map((column) => parameter(row[column])))
    // One flat piece of SQL: of pieces within pieces every value is copied again and again.
    const before = values.map((_, i) => (i === 0 ? '' : i % columns.length === 0 ? '),(' : ','))
    const [first = '', ...others] = before
    yield Prisma.sql([`INSERT INTO "${table}" (${names}) VALUES (${first}`, ...others, ')'], ...values)
  }
}
