import type { Database, Prisma } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { chunks } from '../sync-table.js'
import { type HistoryTable, IMPLIED, TABLES } from './tables.js'

/** A column of a table, as the database has it. */
interface Column {
  name: string
  type: string
  /** Place in the primary key, from 1; 0: it is no part of it. */
  pk: bigint | number
}

export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>

/** One thing that happened to a row, in the order in which it did. */
export interface Event {
  table: HistoryTable
  /** The parts of its primary key, parted by blanks. */
  key: string
  what: 'INSERT' | 'UPDATE' | 'DELETE'
  /** As it was before; null where it was not there. */
  before: Row | null
  /** It goes with a document that is new in this run. */
  ofNew: boolean
}

type StoredEvent = Omit<Event, 'before' | 'ofNew'> & { before: string | null; ofNew: bigint | number }

const quoted = (name: string) => `"${name}"`

/** The row as JSON. Floating-point numbers go as texts that give exactly the same number again: JSON of SQLite rounds them. */
const rowAsJson = (columns: readonly Column[], prefix: string): string =>
  `json_object(${columns
    .map(({ name, type }) => {
      const value = `${prefix}${quoted(name)}`
      return `'${name}', ${type === 'REAL' ? `CASE WHEN ${value} IS NOT NULL THEN quote(${value}) END` : value}`
    })
    .join(', ')})`

const keyOf = (columns: readonly Column[], prefix: string): string =>
  keyColumns(columns)
    .map((name) => `${prefix}${quoted(name)}`)
    .join(` || ' ' || `)

const keyColumns = (columns: readonly Column[]): string[] =>
  columns
    .filter(({ pk }) => Number(pk) > 0)
    .sort((a, b) => Number(a.pk) - Number(b.pk))
    .map(({ name }) => name)

/**
 * Notes what happens to rows on the connection that writes, by triggers that go with it: also what the database does by
 * itself when a row that others refer to is removed.
 */
export class Capture {
  readonly #columns: ReadonlyMap<HistoryTable, readonly Column[]>

  private constructor(columns: ReadonlyMap<HistoryTable, readonly Column[]>) {
    this.#columns = columns
  }

  /** Begins a run: no document is new yet. */
  static async begin(db: Database): Promise<Capture> {
    const columns = await columnsOf(db)
    await db.$transaction(async (tx) => {
      // Once on each connection, whatever runs there are.
      if (!(await isThere(tx))) for (const statement of statements(columns)) await tx.$executeRawUnsafe(statement)
      await tx.$executeRawUnsafe('DELETE FROM "fresh"')
    })
    return new Capture(columns)
  }

  /** Forgets what was noted before, which is no part of this transaction. */
  async forget(tx: Prisma.TransactionClient): Promise<void> {
    await tx.$executeRawUnsafe('DELETE FROM "captured"')
  }

  async events(tx: Prisma.TransactionClient): Promise<Event[]> {
    const rows = await tx.$queryRawUnsafe<StoredEvent[]>(
      'SELECT "table", "key", "what", "before", "ofNew" FROM "captured" ORDER BY "seq"',
    )
    return rows.map(({ before, ofNew, ...row }) => {
      return { ...row, ofNew: Number(ofNew) === 1, before: before === null ? null : this.#parse(row.table, before) }
    })
  }

  /** Rows as they are now, by their keys. */
  async rowsNow(tx: Prisma.TransactionClient, table: HistoryTable, keys: readonly string[]): Promise<Map<string, Row>> {
    const columns = this.#columns.get(table) ?? []
    const [first = '', ...more] = keyColumns(columns)
    const found = new Map<string, Row>()
    for (const part of chunks(keys)) {
      const begins = more.length === 0 ? part : [...new Set(part.map((key) => key.split(' ')[0] ?? ''))]
      const rows = await tx.$queryRawUnsafe<{ key: string; row: string }[]>(
        `SELECT ${keyOf(columns, '')} AS "key", ${rowAsJson(columns, '')} AS "row" FROM ${quoted(table)}
         WHERE ${quoted(first)} IN (${begins.map(() => '?').join(', ')})`,
        ...begins,
      )
      const wanted = new Set(part)
      for (const { key, row } of rows) if (wanted.has(key)) found.set(key, this.#parse(table, row))
    }
    return found
  }

  #parse(table: HistoryTable, json: string): Row {
    const row = JSON.parse(json) as Record<string, Value>
    for (const { name, type } of this.#columns.get(table) ?? [])
      if (type === 'REAL' && row[name] != null) row[name] = Number(row[name])
    return row
  }
}

async function columnsOf(db: Database): Promise<Map<HistoryTable, readonly Column[]>> {
  const rows = await db.$queryRaw<(Column & { table: string })[]>`
    SELECT "given"."value" AS "table", "own"."name", "own"."type", "own"."pk"
    FROM json_each(${JSON.stringify(TABLES)}) AS "given" JOIN pragma_table_info("given"."value") AS "own"`
  const own = groupBy(rows, ({ table }) => table)
  return new Map(TABLES.map((table) => [table, own.get(table) ?? []]))
}

/** Whether the triggers are on the connection: the last of them is made last. */
async function isThere(tx: Prisma.TransactionClient): Promise<boolean> {
  const [last] = await tx.$queryRaw<object[]>`SELECT "name" FROM sqlite_temp_master WHERE "name" = 'fresh_read'`
  return last !== undefined
}

function statements(columns: ReadonlyMap<HistoryTable, readonly Column[]>): string[] {
  const triggers = [...columns].flatMap(([table, own]) => {
    const note = (what: Event['what'], prefix: string, row: string, ofNew: string, when = 'TRUE') =>
      `CREATE TEMP TRIGGER "${what}_${table}" AFTER ${what} ON ${quoted(table)} WHEN ${when}
       BEGIN INSERT INTO "captured" ("table", "key", "what", "before", "ofNew")
       VALUES ('${table}', ${keyOf(own, prefix)}, '${what}', ${row}, ${ofNew}); END`
    const implied = IMPLIED[table]
    const before = [rowAsJson(own, 'OLD.'), `(${implied.replaceAll('NEW.', 'OLD.')})`] as const
    return [
      note('INSERT', 'NEW.', 'NULL', 'FALSE', `NOT (${implied})`),
      note('UPDATE', 'OLD.', ...before),
      note('DELETE', 'OLD.', ...before),
    ]
  })
  const add = (born: 'TRUE' | 'FALSE') =>
    `INSERT INTO "fresh" ("id", "born") SELECT NEW."id", ${born} WHERE NEW."id" NOT IN (SELECT "id" FROM "fresh")`
  return [
    'CREATE TEMP TABLE "captured" ("seq" INTEGER PRIMARY KEY, "table" TEXT, "key" TEXT, "what" TEXT, "before" TEXT, "ofNew" INTEGER)',
    'CREATE TEMP TABLE "fresh" ("id" TEXT PRIMARY KEY, "born" INTEGER) WITHOUT ROWID',
    ...triggers,
    `CREATE TEMP TRIGGER "fresh_new" AFTER INSERT ON "Document" BEGIN ${add('TRUE')}; END`,
    `CREATE TEMP TRIGGER "fresh_read" AFTER UPDATE OF "status" ON "Document"
     WHEN OLD."status" = 'REFERENCED' AND NEW."status" <> 'REFERENCED'
     BEGIN UPDATE "fresh" SET "born" = FALSE WHERE "id" = NEW."id"; ${add('FALSE')}; END`,
  ]
}
