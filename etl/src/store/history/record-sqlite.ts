import { Prisma, rawRows } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { type Column, type Columns, keyOf, quoted, type Recorder } from './recorder.js'
import { type HistoryTable, IMPLIED, TABLES } from './tables.js'

const isReal = ({ type }: Column): boolean => type === 'REAL'

/** JSON of SQLite rounds floating-point numbers. */
const rowAsJson = (columns: readonly Column[], prefix: string): string =>
  `json_object(${columns
    .map((column) => {
      const value = `${prefix}${quoted(column.name)}`
      return `'${column.name}', ${isReal(column) ? `CASE WHEN ${value} IS NOT NULL THEN quote(${value}) END` : value}`
    })
    .join(', ')})`

/** Triggers of the connection that writes, and tables that go with it. */
export const sqliteRecorder: Recorder = {
  rowAsJson,
  isReal,
  columns: async (db) => {
    const rows = await rawRows<[table: HistoryTable, name: string, type: string, pk: number]>(
      db,
      Prisma.sql`SELECT "given"."value" AS "table", "own"."name", "own"."type", "own"."pk"
      FROM json_each(${JSON.stringify(TABLES)}) AS "given" JOIN pragma_table_info("given"."value") AS "own"`,
    )
    const own = groupBy(rows, ([table]) => table)
    return new Map(
      TABLES.map((table) => [table, (own.get(table) ?? []).map(([, name, type, pk]) => ({ name, type, pk }))]),
    )
  },
  begin: async (tx, columns) => {
    // Once on each connection, whatever runs there are.
    if (!(await isThere(tx))) for (const statement of statements(columns)) await tx.$executeRawUnsafe(statement)
    await tx.$executeRawUnsafe('DELETE FROM "fresh"')
  },
  beginRevision: async (tx) => {
    await tx.$executeRawUnsafe('DELETE FROM "captured"')
  },
}

/** Whether the triggers are on the connection: the last of them is made last. */
async function isThere(tx: Prisma.TransactionClient): Promise<boolean> {
  const [last] = await rawRows(tx, Prisma.sql`SELECT "name" FROM sqlite_temp_master WHERE "name" = 'fresh_read'`)
  return last !== undefined
}

function statements(columns: Columns): string[] {
  const triggers = [...columns].flatMap(([table, own]) => {
    const note = (what: 'INSERT' | 'UPDATE' | 'DELETE', prefix: string, row: string, ofNew: string, when = 'TRUE') =>
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
