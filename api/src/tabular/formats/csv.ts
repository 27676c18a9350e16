import { csvField, formulaSafe } from '@plangraph/figures'
import { onceInARow } from '../../shared/once-per.js'
import type { Cell } from '../tables/column.js'
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
    const fields = columns.map(({ type }) => (type === 'string' ? textField() : plainField))
    for await (const rows of batches) yield rows.map((row) => `${record(fields, row)}\r\n`).join('')
  },
}

type Field = (cell: Cell) => string

const record = (fields: readonly Field[], row: readonly Cell[]): string => {
  let line = ''
  for (let i = 0; i < fields.length; i++) line += `${i === 0 ? '' : ','}${fields[i]?.(row[i] ?? null)}`
  return line
}

/** A text that the row before has too is not looked at again. */
const textField = (): Field => onceInARow((cell: Cell) => (cell === null ? '' : csvField(formulaSafe(String(cell)))))

/** Numbers, booleans and times have nothing that a field must be quoted for. */
const plainField: Field = (cell) => (cell === null ? '' : String(cell))
