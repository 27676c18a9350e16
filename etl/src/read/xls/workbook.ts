import { formatOf } from '../xlsx/number-format.js'
import { RecordReader } from './record-reader.js'
import { recordsOfPart, types, type XlsRecord } from './records.js'
import { type Font, fontOf, readString, type XlsString } from './strings.js'

/** What the cells of all sheets refer to. */
export interface XlsWorkbook {
  /** Where the sheets of cells that are shown begin in the stream. */
  sheets: readonly number[]
  strings: readonly XlsString[]
  fonts: readonly Font[]
  /** Number formats, and whether the text is struck out, by the number of a cell's format. */
  formats: readonly { number: string; struck: boolean }[]
  since1904: boolean
}

/** The version of Excel 97 to 2003; those before write other strings. */
const excel97 = 0x0600

/** The globals of a workbook; null where they are of another version. */
export function readGlobals(stream: Buffer): XlsWorkbook | 'encrypted' | null {
  if (stream.length < 8 || stream.readUInt16LE(0) !== types.begin || stream.readUInt16LE(4) !== excel97) return null
  const records = [...recordsOfPart(stream, 0)]
  if (records.some(({ type }) => type === types.password)) return 'encrypted'
  const readers = (type: number) => records.filter((record) => record.type === type).map((one) => new RecordReader(one))
  const fonts = readers(types.font).map(fontOfRecord)
  const own = new Map(
    readers(types.format).map((reader): [number, string] => [reader.number16(), readString(reader, []).text]),
  )
  return {
    sheets: readers(types.sheet).flatMap(shownSheet),
    strings: records.filter(({ type }) => type === types.strings).flatMap((record) => sharedStrings(record, fonts)),
    fonts,
    formats: readers(types.cellFormat).map((reader) => {
      const font = fontOf(fonts, reader.number16())
      return { number: formatOf(reader.number16(), own), struck: font?.struck ?? false }
    }),
    since1904: readers(types.since1904).some((reader) => reader.number16() === 1),
  }
}

function fontOfRecord(reader: RecordReader): Font {
  reader.skip(2)
  const flags = reader.number16()
  reader.skip(4)
  return { struck: (flags & 0x08) !== 0, superscript: reader.number16() === 1 }
}

/** Where a sheet begins, unless it is hidden, or one of charts or macros. */
function shownSheet(reader: RecordReader): number[] {
  const at = reader.number32()
  const [state, kind] = [reader.byte() & 0x03, reader.byte()]
  return state === 0 && kind === 0 ? [at] : []
}

function sharedStrings(record: XlsRecord, fonts: readonly Font[]): XlsString[] {
  const reader = new RecordReader(record)
  reader.skip(4)
  const count = reader.number32()
  const strings: XlsString[] = []
  while (strings.length < count && !reader.ended) strings.push(readString(reader, fonts))
  return strings
}
