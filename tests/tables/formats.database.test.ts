import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBare } from '@plangraph/database'
import { readXlsx } from 'hucre/xlsx'
import { parquetMetadata } from 'hyparquet'
import { parquet } from '../../api/src/tabular/formats/parquet.js'
import { MOST_CHARACTERS } from '../../api/src/tabular/formats/xlsx/cell-xml.js'
import { parts as sheetsAndParts } from '../../api/src/tabular/formats/xlsx/xlsx.js'
import { zipped } from '../../api/src/tabular/formats/zip.js'
import type { Cell, Column } from '../../api/src/tabular/tables/column.js'
import { DATA_TABLES, TABLES } from '../../api/src/tabular/tables/index.js'
import { targets } from '../../api/src/tabular/tables/targets.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { rowsOfCsv, rowsOfNdjson, rowsOfParquet, rowsOfXlsx } from './read-file.js'
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
    const workbook = await (await seeds.get(`/data/${name}.xlsx`)).arrayBuffer()
    expect(lines(await rowsOfXlsx(workbook, columns))).toEqual(lines(rows))
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
  for await (const piece of parquet.encode(columnsOfRows, batches(), { table: targets, citation: '' }))
    pieces.push(Buffer.from(piece))
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

test('a workbook holds what Excel can: texts that are no formulas, rows on as many sheets as they need, cells that are cut and say so', async () => {
  const columns = targets.columns.filter(({ name }) => ['quote', 'region_code', 'document_issued_on'].includes(name))
  const long = '长'.repeat(MOST_CHARACTERS + 1)
  const texts = ['=1+1', '+8', '@SUM(A1)', '-5', '', ' 前后 ', 'a\r\nb\tc', '_x0041_', 'a\u0001<&>"', long]
  const rows = texts.map((text, i): Cell[] => ['610100', i === 0 ? '1899-12-31' : '2021-11-24', text])
  async function* batches() {
    yield rows.slice(0, 7)
    yield rows.slice(7)
  }
  const pieces: Uint8Array[] = []
  const about = { table: targets, citation: 'PlanGraph (2026).' }
  for await (const piece of zipped(sheetsAndParts(columns, batches(), about, 5))) pieces.push(piece)
  const { sheets } = await readXlsx(Buffer.concat(pieces))
  expect(sheets.map(({ name, rows }) => [name, rows.length > 5])).toEqual([
    ['targets', false],
    ['targets 2', false],
    ['targets 3', false],
    ['columns', true],
  ])
  const heading = columns.map(({ name }) => name)
  expect(sheets.slice(0, 3).map((sheet) => sheet.rows[0])).toEqual([heading, heading, heading])
  const cells = sheets.slice(0, 3).flatMap((sheet) => sheet.rows.slice(1))
  const cut = `${long.slice(0, MOST_CHARACTERS - 4)} […]`
  expect(cells).toEqual(
    rows.map(([code, , text], i) => [
      code,
      i === 0 ? '1899-12-31' : new Date('2021-11-24'),
      text === long ? cut : text,
    ]),
  )
  const told = JSON.stringify(sheets[3]?.rows)
  for (const words of ['PlanGraph (2026).', '地区代码', 'over 3 sheets', 'quote: 1 texts are longer'])
    expect(told).toContain(words)
})

test('the SQLite file has the rows of all tables, typed, with keys that lead to rows', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'plangraph-sqlite-')), 'plangraph.sqlite')
  const answer = await seeds.get('/data/plangraph.sqlite')
  expect([answer.headers.get('content-type'), answer.headers.get('etag')]).toEqual([
    'application/vnd.sqlite3',
    expect.stringMatching(/^"[\w-]{27}"$/),
  ])
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()))
  const file = openBare(path)
  for (const { name, columns } of DATA_TABLES) {
    const rows = file.rows<Record<string, Cell>>(`SELECT * FROM "${name}" ORDER BY rowid`)
    for (const { name: truth } of columns.filter(({ type }) => type === 'boolean'))
      for (const row of rows) row[truth] = row[truth] === null ? null : row[truth] === 1
    expect(lines(rows)).toEqual(lines(await seeds.json(`/data/${name}.json`)))
  }
  expect(file.rows('PRAGMA foreign_key_check')).toEqual([])
  expect(file.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(() => file.run(`UPDATE "targets" SET "year" = 'soon'`)).toThrow('cannot store TEXT value in INTEGER column')
  expect(file.rows(`SELECT DISTINCT "地区" FROM "目标" WHERE "地区代码" = '610100'`)).toEqual([{ 地区: '西安市' }])
  const { dataset } = await seeds.ask('{ dataset { version } }')
  expect(file.rows(`SELECT "value" FROM "about" WHERE "name" = 'version'`)).toEqual([{ value: dataset.version }])
  file.close()
  expect((await seeds.get('/data/plangraph.sqlite?years=2025')).status).toBe(400)
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
