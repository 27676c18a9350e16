import { csvField, formulaSafe } from '@plangraph/figures'
import type { Cell, Column } from '../tables/column.js'
import type { Format } from './format.js'

const BOM = '\u{feff}'

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
  return csvField(type === 'string' ? formulaSafe(String(cell)) : String(cell))
}
