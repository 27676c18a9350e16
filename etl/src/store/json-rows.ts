import { type Kind, kindOf, Prisma, rawRows } from '@plangraph/database'

const quoted = (name: string) => Prisma.raw(`"${name}"`)

/** A column whose numbers come exactly: JSON of SQLite rounds floating-point numbers, so that they go as texts. */
export const real = (column: string): Prisma.Sql =>
  Prisma.sql`CASE WHEN ${quoted(column)} IS NOT NULL THEN quote(${quoted(column)}) END`

/** The number that `real` gives as text. */
export const fromReal = (text: string | null): number | null => (text === null ? null : Number(text))

/** Columns as they are. */
export const plain = <Column extends string>(...columns: readonly Column[]): Record<Column, Prisma.Sql> =>
  Object.fromEntries(columns.map((column) => [column, quoted(column)])) as Record<Column, Prisma.Sql>

/** One of a list of values that is one parameter, however long it is. */
export function among(values: Iterable<string | number>): Prisma.Sql {
  const list = [...values]
  const value = typeof list[0] === 'number' ? Prisma.sql`CAST("value" AS INTEGER)` : Prisma.sql`"value"`
  return Prisma.sql`IN (SELECT ${value} FROM json_each(${JSON.stringify(list)}))`
}

/**
 * Rows as one value. Thousands of rows that linking reads, one by one, cost the driver and the client ten times as much.
 *
 * @param columns what each row has, by name
 * @param from tables and conditions: `"Target" WHERE …`
 */
export async function jsonRows<Row extends object>(
  tx: Prisma.TransactionClient,
  columns: Readonly<Record<keyof Row & string, Prisma.Sql>>,
  from: Prisma.Sql,
): Promise<Row[]> {
  const [[rows] = [null]] = await rawRows<[string | null]>(
    tx,
    ROWS[kindOf(tx)](Object.entries<Prisma.Sql>(columns), from),
  )
  return JSON.parse(rows ?? '[]') as Row[]
}

type AsRows = (columns: readonly (readonly [name: string, value: Prisma.Sql])[], from: Prisma.Sql) => Prisma.Sql

const ROWS: Readonly<Record<Kind, AsRows>> = {
  sqlite: (columns, from) => {
    const pairs = columns.map(([name, value]) => Prisma.sql`${Prisma.raw(`'${name}'`)}, ${value}`)
    return Prisma.sql`SELECT json_group_array(json_object(${Prisma.join(pairs)})) AS "rows" FROM ${from}`
  },
  postgresql: (columns, from) => {
    const named = columns.map(([name, value]) => Prisma.sql`${value} AS ${quoted(name)}`)
    return Prisma.sql`SELECT json_agg("row")::text AS "rows" FROM (SELECT ${Prisma.join(named)} FROM ${from}) AS "row"`
  },
}
