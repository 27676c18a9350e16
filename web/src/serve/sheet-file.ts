import { csvField, formulaSafe } from '@plangraph/figures'
import type { Sheet, SheetCell } from '../shared/page.js'

const BOM = '\u{feff}'

/**
 * A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. Texts that a spreadsheet would run get ' in
 * front (OWASP ASVS 5, 1.2.10); numbers stay numbers.
 */
export const csvOf = ({ columns, rows }: Sheet): string =>
  BOM + [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')

function field(cell: SheetCell): string {
  if (cell === null || cell === '') return ''
  return typeof cell === 'number' ? String(cell) : csvField(formulaSafe(cell))
}
