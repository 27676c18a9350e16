import type { Sheet, SheetCell } from '../shared/page.js'

const BOM = '\u{feff}'

/** What a spreadsheet may take for the beginning of a formula, after what it skips. */
const TRIGGER = /^(?:'|[\s\0\p{Cf}]*[=+\-@＝＋－＠\t\r\n\0])/u
const SPECIAL = /[",;\t\r\n]/

/**
 * A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. Texts that a spreadsheet would run get ' in
 * front (OWASP ASVS 5, 1.2.10); numbers stay numbers.
 */
export const csvOf = ({ columns, rows }: Sheet): string =>
  BOM + [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')

function field(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = TRIGGER.test(cell) ? `'${cell}` : cell
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
