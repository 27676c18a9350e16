import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Cell, Column, ColumnType } from '../tables/column.js'
import type { Format } from './format.js'

type ParquetSchema = ConstructorParameters<typeof ParquetWriter>[0]['schema']
type Element = ParquetSchema[number]

/** Rows of a row group: what is in memory at a time, and what a reader can skip at a time. */
const GROUP = 10_000

const ELEMENTS: Record<ColumnType, Omit<Element, 'name'>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  datetime: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
}

const schemaOf = (columns: readonly Column[]): ParquetSchema => [
  { name: 'root', num_children: columns.length },
  ...columns.map(
    ({ name, type, nullable }): Element => ({
      ...ELEMENTS[type],
      name,
      repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
    }),
  ),
]

/** Apache Parquet with typed columns, compressed with Snappy. Texts are as they are: no spreadsheet runs them here. */
export const parquet: Format = {
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  attachment: true,
  encode: async function* (columns, batches) {
    const bytes = new ByteWriter()
    const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns) })
    let empty = true
    for await (const rows of groups(batches)) {
      await writer.write({ columnData: columns.map((column, i) => columnData(column, rows, i)), rowGroupSize: GROUP })
      yield take(bytes)
      empty = false
    }
    await writer.finish()
    const rest = take(bytes)
    yield empty ? withTypedGroups(rest) : rest
  },
}

/** In the footer of a file without rows: field 3, the number of rows, is 0; field 4 is a list of 0 row groups. */
const NO_GROUPS = Buffer.from([0x16, 0, 0x19, 0])
const STRUCT = 0x0c

/** The writer gives the empty list of row groups no element type, and strict readers (arrow-rs) refuse the file. */
function withTypedGroups(file: Uint8Array): Uint8Array {
  const typed = Buffer.from(file)
  const at = typed.lastIndexOf(NO_GROUPS)
  if (at !== -1) typed[at + NO_GROUPS.length - 1] = STRUCT
  return typed
}

async function* groups(batches: AsyncIterable<Cell[][]>): AsyncIterable<Cell[][]> {
  let rows: Cell[][] = []
  for await (const batch of batches) {
    rows.push(...batch)
    while (rows.length >= GROUP) {
      yield rows.slice(0, GROUP)
      rows = rows.slice(GROUP)
    }
  }
  if (rows.length > 0) yield rows
}

function columnData({ name, type }: Column, rows: readonly Cell[][], index: number) {
  const cells = rows.map((row) => row[index] ?? null)
  const isTime = type === 'date' || type === 'datetime'
  return { name, data: isTime ? cells.map((cell) => (cell === null ? null : new Date(String(cell)))) : cells }
}

/** The bytes written since the last time; the writer continues after them. */
function take(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}
