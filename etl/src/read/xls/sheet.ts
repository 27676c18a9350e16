import { numberText } from '../xlsx/number-format.js'
import { type SheetCell, shownCells } from '../xlsx/shown-cells.js'
import { RecordReader } from './record-reader.js'
import { recordsOfPart, types } from './records.js'
import { readRuns, readString, styled, type XlsString } from './strings.js'
import type { XlsWorkbook } from './workbook.js'

interface Found {
  /** Texts by column, by row. */
  rows: Map<number, Map<number, string>>
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
  merges: Map<string, { bottom: number; right: number }>
  /** The cell of a formula whose text comes in a record of its own. */
  awaited: { row: number; column: number; style: number } | null
}

/** The cells that a sheet shows, row by row. at: where it begins in the stream. */
export function sheetCells(stream: Buffer, at: number, book: XlsWorkbook): SheetCell[] {
  const found: Found = {
    rows: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: new Map(),
    awaited: null,
  }
  for (const record of recordsOfPart(stream, at)) takeIn[record.type]?.(new RecordReader(record), found, book)
  const numbers = [...new Set([...found.rows.keys(), ...found.hiddenRows])].sort((a, b) => a - b)
  return shownCells({
    rows: numbers.map((row) => ({
      row,
      hidden: found.hiddenRows.has(row),
      cells: [...(found.rows.get(row) ?? [])]
        .map(([column, text]) => ({ column, text }))
        .sort((a, b) => a.column - b.column),
    })),
    isHidden: (column) => found.hiddenColumns.has(column),
    merges: found.merges,
  })
}

type TakeIn = (reader: RecordReader, found: Found, book: XlsWorkbook) => void

/** What a record adds to the sheet, by its type. */
const takeIn: Readonly<Record<number, TakeIn>> = {
  [types.row]: (reader, { hiddenRows }) => {
    const row = reader.number16() + 1
    reader.skip(10)
    if ((reader.number32() & 0x20) !== 0) hiddenRows.add(row)
  },
  [types.column]: (reader, { hiddenColumns }) => {
    const [first, last, width] = [reader.number16(), reader.number16(), reader.number16()]
    reader.skip(2)
    const hidden = (reader.number16() & 1) === 1 || width === 0
    for (let column = first; hidden && column <= Math.min(last, lastColumn); column++) hiddenColumns.add(column + 1)
  },
  [types.merges]: (reader, { merges }) => {
    for (let left = reader.number16(); left > 0 && !reader.ended; left--) {
      const [top, bottom, first, last] = [reader.number16(), reader.number16(), reader.number16(), reader.number16()]
      if (bottom >= top && last >= first) merges.set(`${top + 1} ${first + 1}`, { bottom: bottom + 1, right: last + 1 })
    }
  },
  [types.sharedLabel]: (reader, found, book) => {
    const place = placeOf(reader)
    put(found, place, shownString(book.strings[reader.number32()], place.style, book))
  },
  [types.label]: (reader, found, book) => {
    const place = placeOf(reader)
    put(found, place, shownString(readString(reader, book.fonts), place.style, book))
  },
  [types.richLabel]: (reader, found, book) => {
    const place = placeOf(reader)
    const { text } = readString(reader, book.fonts)
    put(found, place, shownString(styled(text, readRuns(reader, reader.number16()), book.fonts), place.style, book))
  },
  [types.number]: (reader, found, book) => {
    const place = placeOf(reader)
    put(found, place, shownNumber(reader.double(), place.style, book))
  },
  [types.packedNumber]: (reader, found, book) => {
    const place = placeOf(reader)
    put(found, place, shownNumber(unpacked(reader.number32()), place.style, book))
  },
  [types.numbers]: (reader, found, book) => {
    const row = reader.number16() + 1
    let column = reader.number16() + 1
    // The last two bytes tell the last column.
    for (let left = reader.left; left >= 8; left = reader.left) {
      const style = reader.number16()
      put(found, { row, column: column++ }, shownNumber(unpacked(reader.number32()), style, book))
    }
  },
  [types.boolOrError]: (reader, found) => {
    const place = placeOf(reader)
    const [value, isError] = [reader.byte(), reader.byte() !== 0]
    put(found, place, isError ? (errors[value] ?? '') : value === 0 ? 'FALSE' : 'TRUE')
  },
  [types.formula]: (reader, found, book) => {
    const place = placeOf(reader)
    const value = Array.from({ length: 8 }, () => reader.byte())
    if (value[6] !== 0xff || value[7] !== 0xff)
      return put(found, place, shownNumber(Buffer.from(value).readDoubleLE(0), place.style, book))
    if (value[0] === 0) found.awaited = place
    if (value[0] === 1) put(found, place, value[2] === 0 ? 'FALSE' : 'TRUE')
    if (value[0] === 2) put(found, place, errors[value[2] ?? 0] ?? '')
  },
  [types.formulaText]: (reader, found, book) => {
    if (found.awaited === null) return
    put(found, found.awaited, shownString(readString(reader, book.fonts), found.awaited.style, book))
    found.awaited = null
  },
}

/** The last column that a sheet has, from 0. */
const lastColumn = 255

const placeOf = (reader: RecordReader) => ({
  row: reader.number16() + 1,
  column: reader.number16() + 1,
  style: reader.number16(),
})

function put({ rows }: Found, { row, column }: { row: number; column: number }, text: string): void {
  const cells = rows.get(row) ?? new Map<number, string>()
  cells.set(column, text)
  rows.set(row, cells)
}

/** A number in four bytes (MS-XLS 2.5.217): whole or the upper half of a double, divided by 100 or not. */
function unpacked(packed: number): number {
  const upper = Buffer.alloc(8)
  upper.writeUInt32LE((packed & ~3) >>> 0, 4)
  const value = (packed & 2) !== 0 ? (packed | 0) >> 2 : upper.readDoubleLE(0)
  return (packed & 1) !== 0 ? value / 100 : value
}

function shownNumber(value: number, style: number, { formats, since1904 }: XlsWorkbook): string {
  const format = formats[style]
  return format?.struck || !Number.isFinite(value)
    ? ''
    : numberText(value, format?.number ?? 'General', since1904).trim()
}

function shownString(value: XlsString | undefined, style: number, { formats }: XlsWorkbook): string {
  const text = (formats[style]?.struck ? value?.ownStyled : value?.text) ?? ''
  return text.replace(/\r\n?/g, '\n').trim()
}

/** How errors are shown (MS-XLS 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}
