import type { Cell, Column } from '../tables/column.js'
import type { Format } from './format.js'

const BOM = '\u{feff}'

/** What a reader may take for the end of a field: LibreOffice splits at commas, semicolons and tabs by default. */
const SPECIAL = /[",;\t\r\n]/

/**
 * CSV by RFC 4180: UTF-8, comma, CRLF, a header. Null is an empty field, an empty text is "". Texts that a spreadsheet
 * would run are made harmless (`formulaSafe`), numbers never.
 */
export const csv: Format = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  attachment: true,
  encode: async function* (columns, batches, { bom }) {
    yield `${bom ? BOM : ''}${columns.map(({ name }) => name).join(',')}\r\n`
    for await (const rows of batches) yield rows.map((row) => `${record(columns, row)}\r\n`).join('')
  },
}

const record = (columns: readonly Column[], row: readonly Cell[]): string =>
  columns.map((column, i) => field(column, row[i] ?? null)).join(',')

function field({ type }: Column, cell: Cell): string {
  if (cell === null) return ''
  const text = type === 'string' ? formulaSafe(String(cell)) : String(cell)
  return text === '' || SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a spreadsheet may take for the beginning of a formula, after what it skips or drops; ' marks what was escaped. */
const TRIGGER = /^(?:'|[\s\0\p{Cf}]*[=+\-@＝＋－＠\t\r\n\0])/u

/**
 * A text that no spreadsheet runs as a formula: one that begins like a formula gets ' in front. A text that begins with '
 * gets another, so that taking one ' from the front of every text that has one gives back what was there.
 */
export const formulaSafe = (text: string): string => (TRIGGER.test(text) ? `'${text}` : text)
