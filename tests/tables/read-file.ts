import { parse } from 'csv-parse/sync'
import { type CellValue, readXlsx } from 'hucre/xlsx'
import { parquetReadObjects } from 'hyparquet'
import type { Cell, Column } from '../../api/src/tabular/tables/column.js'

type Row = Record<string, Cell>

/** The text that `formulaSafe` was given. */
export const unescapedFormula = (text: string): string => (text.startsWith("'") ? text.slice(1) : text)

/** Reads a CSV file as its documentation says: by the types of the columns, one ' less where a text begins with it. */
export function rowsOfCsv(text: string, columns: readonly Column[]): Row[] {
  const [header = [], ...records] = cellsOfCsv(text)
  return records.map((record) =>
    Object.fromEntries(header.map((name, i) => [name, typed(columnOf(columns, name), record[i] ?? null)])),
  )
}

const mayQuoteNothing = /(?:^|,)""(?:,|\r\n|$)/m

/** Quotes tell an empty text from null; asking for them takes long, so that it is done only where there may be one. */
function cellsOfCsv(text: string): (string | null)[][] {
  const options = { record_delimiter: '\r\n' }
  if (mayQuoteNothing.test(text)) {
    const cast = (value: string, { quoting }: { quoting: boolean }) => (value === '' && !quoting ? null : value)
    return parse(text, { ...options, cast })
  }
  const records: string[][] = parse(text, options)
  return records.map((record) => record.map((cell) => (cell === '' ? null : cell)))
}

function columnOf(columns: readonly Column[], name: string | null): Column {
  const column = columns.find((one) => one.name === name)
  if (column === undefined) throw new Error(`the header has ${name}, which is no column`)
  return column
}

function typed({ type }: Column, text: string | null): Cell {
  if (text === null) return null
  switch (type) {
    case 'string':
      return unescapedFormula(text)
    case 'number':
    case 'integer':
      return Number(text)
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw new Error(`${text} is no boolean`)
      return text === 'true'
    default:
      return text
  }
}

export const rowsOfNdjson = (text: string): Row[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

/** Reads a Parquet file; its dates and times become texts as JSON has them. */
export async function rowsOfParquet(bytes: ArrayBuffer, columns: readonly Column[]): Promise<Row[]> {
  const rows = await parquetReadObjects({ file: bytes })
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const { type } = columnOf(columns, name)
        if (!(value instanceof Date)) return [name, value]
        return [name, type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString()]
      }),
    ),
  )
}

/** Reads the first sheet of a workbook; empty cells are null, dates and times become texts as JSON has them. */
export async function rowsOfXlsx(bytes: ArrayBuffer, columns: readonly Column[]): Promise<Row[]> {
  const { sheets } = await readXlsx(new Uint8Array(bytes))
  const [header = [], ...rows] = sheets[0]?.rows ?? []
  return rows.map((row) =>
    Object.fromEntries(
      header.map((name, i) => [String(name), cellOfXlsx(columnOf(columns, String(name)), row[i] ?? null)]),
    ),
  )
}

function cellOfXlsx({ type }: Column, value: CellValue): Cell {
  if (!(value instanceof Date)) return value
  return type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString()
}
