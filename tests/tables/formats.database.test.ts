import { parquetMetadata } from 'hyparquet'
import { parquet } from '../../api/src/tabular/formats/parquet.js'
import type { Cell, Column } from '../../api/src/tabular/tables/column.js'
import { TABLES } from '../../api/src/tabular/tables/index.js'
import { targets } from '../../api/src/tabular/tables/targets.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { rowsOfCsv, rowsOfNdjson, rowsOfParquet } from './read-file.js'
import { type Answer, type Served, serve, serveFixture } from './served.js'

let seeds: Served
let empty: Served
beforeAll(async () => {
  seeds = await serve(await openSeeds())
  empty = await serveFixture(async () => {})
})
afterAll(() => Promise.all([seeds.close(), empty.close()]))

/** Rows as texts, which compare fast. */
const lines = (rows: Answer[]): string[] => rows.map((row) => JSON.stringify(row))
const text = async (served: Served, path: string) => (await served.get(path)).text()

test.each(TABLES.map((table) => [table.name, table] as const))(
  '%s: every format has the same rows, in the order of one key',
  async (name, { columns, primaryKey }) => {
    const rows = await seeds.json(`/data/${name}.json`)
    expect(rows.length).toBeGreaterThan(0)
    expect(lines(rowsOfNdjson(await text(seeds, `/data/${name}.ndjson`)))).toEqual(lines(rows))
    expect(lines(rowsOfCsv(await text(seeds, `/data/${name}.csv`), columns))).toEqual(lines(rows))
    const file = await (await seeds.get(`/data/${name}.parquet`)).arrayBuffer()
    expect(lines(await rowsOfParquet(file, columns))).toEqual(lines(rows))
    const keys = rows.map((row: Record<string, unknown>) => JSON.stringify(primaryKey.map((column) => row[column])))
    expect(new Set(keys).size).toBe(rows.length)
  },
)

test.each(TABLES.map((table) => [table.name, table] as const))(
  '%s: every value is of the type of its column',
  async (name, { columns }) => {
    const rows: Answer[] = await seeds.json(`/data/${name}.json`)
    expect(rows.filter((row) => Object.keys(row).join() !== columns.map((column) => column.name).join())).toEqual([])
    const wrong = rows.flatMap((row) =>
      columns.filter((column) => !fits(column, row[column.name])).map((column) => [column.name, row]),
    )
    expect(wrong).toEqual([])
  },
)

function fits({ type, values, nullable }: Column, value: unknown): boolean {
  if (value === null) return nullable
  if (values !== undefined) return values.includes(String(value))
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(value))
  if (type === 'datetime') return new Date(String(value)).toISOString() === value
  return typeof value === type
}

test.each(TABLES.flatMap((table) => table.foreignKeys.map((key) => [table.name, key.columns.join(), key] as const)))(
  '%s.%s leads to a row',
  async (name, _columns, { columns, table, references }) => {
    const key = (names: readonly string[]) => (row: Record<string, unknown>) =>
      JSON.stringify(names.map((column) => row[column]))
    const there = new Set((await seeds.json(`/data/${table}.json?fields=${references}`)).map(key(references)))
    const rows = await seeds.json(`/data/${name}.json?fields=${columns}`)
    const given = rows.filter((row: Record<string, unknown>) => columns.every((column) => row[column] !== null))
    expect(given.map(key(columns)).filter((value: string) => !there.has(value))).toEqual([])
  },
)

test.each(TABLES.flatMap((table) => (table.edition ? [] : [[table.name, table] as const])))(
  '%s: a table without rows keeps its frame',
  async (name, { columns }) => {
    expect(await text(empty, `/data/${name}.json`)).toBe('[]\n')
    expect(await text(empty, `/data/${name}.ndjson`)).toBe('')
    const file = await (await empty.get(`/data/${name}.parquet`)).arrayBuffer()
    expect(parquetMetadata(file).schema.map((element) => element.name)).toEqual([
      'root',
      ...columns.map((column) => column.name),
    ])
    expect(await rowsOfParquet(file, columns)).toEqual([])
    // No rows (0x16 0), and an empty list (0x19) of structs (0x0c): readers in Rust refuse one of no type.
    expect(Buffer.from(file).includes(Buffer.from([0x16, 0, 0x19, 0x0c]))).toBe(true)
    expect(await text(empty, `/data/${name}.csv`)).toBe(`${columns.map((column) => column.name).join()}\r\n`)
  },
)

test('Parquet has typed columns, and row groups that follow on each other', async () => {
  const { columns } = targets
  const columnsOfRows = columns.filter(({ name }) =>
    ['id', 'value', 'page', 'governing', 'document_issued_on', 'updated_at'].includes(name),
  )
  const rows = Array.from({ length: 25_000 }, (_, i): Cell[] => [
    `id ${i}`,
    i / 8,
    i % 3 === 0,
    '2021-11-24',
    i % 2 ? i : null,
    '2026-11-01T08:00:00.000Z',
  ])
  async function* batches() {
    for (let start = 0; start < rows.length; start += 999) yield rows.slice(start, start + 999)
  }
  const pieces: Buffer[] = []
  for await (const piece of parquet.encode(columnsOfRows, batches(), {})) pieces.push(Buffer.from(piece))
  const file = new Uint8Array(Buffer.concat(pieces)).buffer
  const { schema, row_groups } = parquetMetadata(file)
  expect(
    schema
      .slice(1)
      .map(({ name, type, converted_type, repetition_type }) => [name, type, converted_type, repetition_type]),
  ).toEqual([
    ['id', 'BYTE_ARRAY', 'UTF8', 'REQUIRED'],
    ['value', 'DOUBLE', undefined, 'OPTIONAL'],
    ['governing', 'BOOLEAN', undefined, 'REQUIRED'],
    ['document_issued_on', 'INT32', 'DATE', 'OPTIONAL'],
    ['page', 'INT32', undefined, 'OPTIONAL'],
    ['updated_at', 'INT64', 'TIMESTAMP_MILLIS', 'REQUIRED'],
  ])
  expect(row_groups.map(({ num_rows }) => num_rows)).toEqual([10_000n, 10_000n, 5_000n])
  const back = await rowsOfParquet(file, columns)
  expect(lines(back.map((row) => Object.values(row)))).toEqual(lines(rows))
})

test('null is named where it is allowed, and only there', () => {
  for (const { name, columns } of TABLES) {
    for (const column of columns) {
      expect([name, column.name, /\bnull\b/.test(column.description)]).toEqual([name, column.name, column.nullable])
      expect(column.name).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(column.description).toMatch(/^[A-Z`].*[.?]$/)
    }
  }
})
