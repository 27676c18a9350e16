import { displayWidth } from '@plangraph/figures'
import type { Cell, Column } from '../../tables/column.js'
import { cellXml, textXml } from './cell-xml.js'
import { STYLES } from './styles.js'

const HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'

/** Widths of columns, in characters of Latin; Chinese ones take two. */
const NARROWEST = 8
const WIDEST = 60
/** Rows that widths are taken from. */
const MEASURED = 200

/** The columns' names as letters: A, B, … AA. */
export function lettersOf(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : lettersOf(rest - 1)) + String.fromCharCode(65 + (index % 26))
}

/** How wide columns are shown, by their headings and first rows. */
export const widthsOf = (headings: readonly string[], rows: readonly (readonly Cell[])[]): number[] =>
  headings.map((heading, i) => {
    const widths = rows.slice(0, MEASURED).map((row) => displayWidth(String(row[i] ?? '').slice(0, WIDEST)))
    // Beside the heading is the arrow of its filter.
    return Math.min(WIDEST, Math.max(NARROWEST, displayWidth(heading) + 4, ...widths.map((width) => width + 1)))
  })

/** What a sheet begins with: a heading in bold that stays in sight, columns of these widths. */
export function sheetStart(headings: readonly string[], widths: readonly number[]): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const cells = headings.map((heading, i) => textXml(`${lettersOf(i)}1`, heading, STYLES.heading))
  return (
    `${HEAD}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData><row r="1">${cells.join('')}</row>`
  )
}

/** What a sheet ends with: headings that filter its rows, and no warnings about codes that are texts of digits. */
export function sheetEnd(columns: number, rows: number): string {
  const range = `A1:${lettersOf(columns - 1)}${rows}`
  return `</sheetData><autoFilter ref="${range}"/><ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
}

/** Writes rows of typed columns as XML, each under its number. */
export function rowWriter(columns: readonly Column[]): (row: readonly Cell[], number: number) => string {
  const letters = columns.map((_, i) => lettersOf(i))
  return (row, number) =>
    `<row r="${number}">${columns.map(({ type }, i) => cellXml(type, `${letters[i]}${number}`, row[i] ?? null)).join('')}</row>`
}
