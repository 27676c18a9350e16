import type { Prisma } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { shortHash } from '../../model/hash.js'
import { type Column, type Columns, keyOf, quoted, type Recorder } from './recorder.js'
import { type HistoryTable, IMPLIED, TABLES } from './tables.js'

const isReal = ({ type }: Column): boolean => type === 'double precision'

/** A value as SQLite has it: JSON and times as texts, booleans as numbers. */
const AS_SQLITE: Readonly<Record<string, (value: string) => string>> = {
  'double precision': (value) => `${value}::text`,
  boolean: (value) => `${value}::integer`,
  json: (value) => `${value}::text`,
  'timestamp without time zone': (value) => `to_char(${value}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"+00:00"')`,
}

const rowAsJson = (columns: readonly Column[], prefix: string): string =>
  `json_build_object(${columns
    .map(({ name, type }) => {
      const value = `${prefix}${quoted(name)}`
      return `'${name}', ${AS_SQLITE[type]?.(value) ?? value}`
    })
    .join(', ')})::text`

/** Runs that began so many milliseconds ago are over, however they ended. */
const LONG_AGO = 7 * 24 * 3_600_000

/**
 * Triggers of the tables, which write down what those transactions do that name their run in `plangraph.capture`. They are made by
 * the first run of a version of the program.
 */
export const postgresqlRecorder: Recorder = {
  rowAsJson,
  isReal,
  columns: async (db) => {
    const rows = await db.$queryRaw<(Column & { table: string })[]>`
      SELECT own.relname AS "table", a.attname AS "name", format_type(a.atttypid, NULL) AS "type",
        coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0) AS "pk"
      FROM pg_class own JOIN pg_attribute a ON a.attrelid = own.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_index i ON i.indrelid = own.oid AND i.indisprimary
      WHERE own.relnamespace = 'public'::regnamespace ORDER BY own.relname, a.attnum`
    const own = groupBy(rows, ({ table }) => table)
    return new Map(TABLES.map((table) => [table, own.get(table) ?? []]))
  },
  begin: async (tx, columns, run) => {
    const made = statements(columns)
    const version = shortHash(...made)
    if ((await madeBy(tx)) !== version) {
      for (const statement of made) await tx.$executeRawUnsafe(statement)
      await tx.$executeRawUnsafe(`COMMENT ON FUNCTION "capture_fresh"() IS '${version}'`)
    }
    await tx.$executeRaw`DELETE FROM "CaptureFresh" WHERE "capture" < ${String(Number(run.split('-')[0]) - LONG_AGO)}`
  },
  beginRevision: async (tx, run) => {
    await tx.$executeRaw`SELECT set_config('plangraph.capture', ${run}, TRUE)`
    await tx.$executeRawUnsafe(`CREATE TEMP TABLE IF NOT EXISTS "captured" (
      "seq" BIGSERIAL, "table" TEXT, "key" TEXT, "what" TEXT, "before" TEXT, "ofNew" BOOLEAN) ON COMMIT DELETE ROWS`)
    await tx.$executeRaw`DELETE FROM "captured"`
  },
}

/** The version of the program whose triggers there are. */
async function madeBy(tx: Prisma.TransactionClient): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ version: string | null }[]>`
    SELECT obj_description(to_regprocedure('"capture_fresh"()'), 'pg_proc') AS "version"`
  return row?.version ?? null
}

const statements = (columns: Columns): string[] => [
  ...[...columns].flatMap(([table, own]) => ofTable(table, own)),
  `CREATE OR REPLACE FUNCTION "capture_fresh"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'INSERT' THEN
      INSERT INTO "fresh" ("id", "born") SELECT NEW."id", TRUE WHERE NEW."id" NOT IN (SELECT "id" FROM "fresh");
    ELSIF OLD."status" = 'REFERENCED' AND NEW."status" <> 'REFERENCED' THEN
      UPDATE "fresh" SET "born" = FALSE WHERE "id" = NEW."id";
      INSERT INTO "fresh" ("id", "born") SELECT NEW."id", FALSE WHERE NEW."id" NOT IN (SELECT "id" FROM "fresh");
    END IF;
    RETURN NULL;
  END $$`,
  trigger('capture_fresh', 'INSERT OR UPDATE OF "status"', 'Document'),
]

function ofTable(table: HistoryTable, own: readonly Column[]): string[] {
  const implied = IMPLIED[table]
  const note = (prefix: string, before: string, ofNew: string) =>
    `INSERT INTO "captured" ("table", "key", "what", "before", "ofNew")
     VALUES ('${table}', ${keyOf(own, prefix)}, TG_OP, ${before}, ${ofNew});`
  return [
    `CREATE OR REPLACE FUNCTION "capture_${table}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP <> 'INSERT' THEN
        ${note('OLD.', rowAsJson(own, 'OLD.'), `(${implied.replaceAll('NEW.', 'OLD.')})`)}
      ELSIF NOT (${implied}) THEN
        ${note('NEW.', 'NULL', 'FALSE')}
      END IF;
      RETURN NULL;
    END $$`,
    trigger(`capture_${table}`, 'INSERT OR UPDATE OR DELETE', table),
  ]
}

const trigger = (name: string, when: string, table: HistoryTable): string =>
  `CREATE OR REPLACE TRIGGER "${name}" AFTER ${when} ON ${quoted(table)} FOR EACH ROW
   WHEN (current_setting('plangraph.capture', TRUE) <> '') EXECUTE FUNCTION "${name}"()`
