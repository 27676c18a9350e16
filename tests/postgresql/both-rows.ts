import type { Database } from '@plangraph/database'

type Row = Record<string, unknown>

/** Columns of when and in which run something happened, which no two runs have alike. */
const OF_RUNS = new Set(['at', 'addedAt', 'finishedAt', 'revisionId', 'runId', 'startedAt', 'updatedAt'])
/** Tables whose ids are those of runs. */
const NAMED_BY_TIME = new Set(['Change', 'EtlRun', 'Revision'])

export async function tablesOf(sqlite: Database): Promise<string[]> {
  const rows = await sqlite.$queryRaw<{ name: string }[]>`
    SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite%' AND "name" <> '_prisma_migrations'`
  return rows.map(({ name }) => name)
}

/** All rows of a table as texts that are equal where the rows are, whichever database they are of. */
export async function rowsOf(database: Database, table: string): Promise<string[]> {
  const rows = await database.$queryRawUnsafe<Row[]>(`SELECT * FROM "${table}"`)
  const left = (column: string) => OF_RUNS.has(column) || (column === 'id' && NAMED_BY_TIME.has(table))
  return rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([column]) => !left(column))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([column, value]) => [column, column === 'undo' ? undone(value) : plain(value)]),
      ),
    )
    .sort()
}

const plain = (value: unknown): unknown => {
  if (typeof value === 'boolean' || typeof value === 'bigint') return Number(value)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  return value
}

/** What a change takes back, whatever the order of its columns. */
function undone(value: unknown): unknown {
  const undo = (typeof value === 'string' ? JSON.parse(value) : value) as Row | null
  return (
    undo &&
    Object.entries(undo)
      .filter(([column]) => !OF_RUNS.has(column))
      .sort()
  )
}
