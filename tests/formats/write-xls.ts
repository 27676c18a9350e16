import type { Grid, ReadDocument } from '../../etl/src/model/index.js'
import { compoundFile } from './write-compound.js'

/** A text in fonts: a run begins at a character and has the font of a number. */
export interface RichText {
  text: string
  runs: readonly { from: number; font: number }[]
}

export interface XlsCell {
  row: number
  column: number
  value: string | number | RichText
  /** Number of a cell format. */
  style?: number
}

export interface XlsSheet {
  cells: readonly XlsCell[]
  merges?: readonly { top: number; bottom: number; left: number; right: number }[]
  hidden?: boolean
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
}

/** Fonts by number, of which 4 is none; cell formats by number. */
export interface XlsStyles {
  fonts?: readonly { struck?: boolean; superscript?: boolean }[]
  formats?: readonly { code?: string; font?: number }[]
}

const mostBytes = 8224
const uint16 = (...values: number[]) => {
  const bytes = Buffer.alloc(2 * values.length)
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, 2 * i)
  return bytes
}
const uint32 = (value: number) => uint16(value & 0xffff, value >>> 16)
const record = (type: number, ...parts: Uint8Array[]) => {
  const data = Buffer.concat(parts)
  return Buffer.concat([uint16(type, data.length), data])
}
const begin = (kind: number) => record(0x0809, uint16(0x0600, kind, 0, 0), uint32(0), uint32(0))
const end = record(0x000a)

/** A workbook of Excel 97 (MS-XLS): texts in shared strings, whole numbers packed, others as doubles. */
export function xlsFile(sheets: readonly XlsSheet[], styles: XlsStyles = {}): Uint8Array {
  const texts = sheets.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === 'number' ? [] : [value])))
  const bodies = sheets.map((sheet) => sheetOf(sheet, texts))
  const globals = (at: readonly number[]) =>
    Buffer.concat([
      begin(5),
      ...stylesOf(styles),
      ...sheets.map((sheet, i) => entryOf(sheet, at[i] ?? 0)),
      ...strings(texts),
      end,
    ])
  const starts: number[] = []
  let at = globals([]).length
  for (const body of bodies) {
    starts.push(at)
    at += body.length
  }
  return compoundFile(new Map([['Workbook', new Uint8Array(Buffer.concat([globals(starts), ...bodies]))]]))
}

const entryOf = ({ hidden = false }: XlsSheet, at: number) =>
  record(0x0085, uint32(at), Uint8Array.of(hidden ? 1 : 0, 0, 1, 0), Buffer.from('a'))

function stylesOf({ fonts = [{}], formats = [{}] }: XlsStyles): Buffer[] {
  const codes = formats.map(({ code = 'General' }) => code)
  return [
    ...fonts.map(({ struck = false, superscript = false }) =>
      record(0x0031, uint16(220, struck ? 8 : 0, 0, 400, superscript ? 1 : 0), Buffer.alloc(5)),
    ),
    ...codes.map((code, i) =>
      record(0x041e, uint16(164 + i, code.length), Uint8Array.of(1), Buffer.from(code, 'utf16le')),
    ),
    ...formats.map(({ font = 0 }, i) => record(0x00e0, uint16(font, 164 + i), Buffer.alloc(16))),
  ]
}

/** Shared strings in records of at most 8,224 bytes: a string that is cut goes on with a byte of its width. */
function strings(texts: readonly (string | RichText)[]): Buffer[] {
  const parts: Buffer[] = [Buffer.concat([uint32(texts.length), uint32(texts.length)])]
  const room = () => mostBytes - (parts.at(-1)?.length ?? 0)
  const put = (bytes: Buffer) => {
    if (room() < bytes.length) parts.push(Buffer.alloc(0))
    parts.push(Buffer.concat([parts.pop() ?? Buffer.alloc(0), bytes]))
  }
  for (const given of texts) {
    const { text, runs } = typeof given === 'string' ? { text: given, runs: [] } : given
    const flags = runs.length > 0 ? 9 : 1
    put(Buffer.concat([uint16(text.length), Uint8Array.of(flags), ...(runs.length > 0 ? [uint16(runs.length)] : [])]))
    for (let rest = Buffer.from(text, 'utf16le'); rest.length > 0; ) {
      const length = Math.min(rest.length, room() & ~1)
      if (length > 0) put(rest.subarray(0, length))
      rest = rest.subarray(length)
      if (rest.length > 0) parts.push(Buffer.of(1))
    }
    for (const { from, font } of runs) put(uint16(from, font))
  }
  return parts.map((part, i) => record(i === 0 ? 0x00fc : 0x003c, part))
}

function sheetOf({ cells, merges = [], hiddenRows = [], hiddenColumns = [] }: XlsSheet, texts: unknown[]): Buffer {
  return Buffer.concat([
    begin(0x10),
    ...hiddenColumns.map((column) => record(0x007d, uint16(column, column, 2000, 0, 1, 0))),
    ...hiddenRows.map((row) => record(0x0208, uint16(row, 0, 256, 255, 0, 0), uint32(0x20))),
    ...cells.map(({ row, column, value, style = 0 }) => {
      const place = uint16(row, column, style)
      if (typeof value !== 'number') return record(0x00fd, place, uint32(texts.indexOf(value)))
      if (Number.isInteger(value) && Math.abs(value) < 2 ** 29)
        return record(0x027e, place, uint32(((value << 2) | 2) >>> 0))
      const double = Buffer.alloc(8)
      double.writeDoubleLE(value)
      return record(0x0203, place, double)
    }),
    record(
      0x00e5,
      uint16(merges.length),
      ...merges.map(({ top, bottom, left, right }) => uint16(top, bottom, left, right)),
    ),
    end,
  ])
}

/** Every table of a document as a sheet of its own. */
export const writeXls = (read: ReadDocument): Uint8Array => xlsFile(read.grids.map((grid) => ofGrid(read, grid)))

const ofGrid = (read: ReadDocument, grid: Grid): XlsSheet => ({
  cells: grid.cells
    .map(({ row, column, start, end }) => ({ row, column, value: read.text.slice(start, end) }))
    .filter(({ value }) => value !== ''),
  merges: grid.cells
    .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({
      top: row,
      bottom: row + rowSpan - 1,
      left: column,
      right: column + columnSpan - 1,
    })),
})
