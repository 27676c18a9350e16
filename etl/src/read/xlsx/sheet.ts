import { child, integer, type XmlElement } from '../docx/element.js'
import { numberText } from './number-format.js'
import { type SheetCell, shownCells } from './shown-cells.js'
import { stringText, type Workbook } from './workbook.js'

/** The last row and column that a sheet may have (ECMA-376). */
const [lastRow, lastColumn] = [1_048_576, 16_384]

/** The cells that a sheet shows, row by row. */
export const sheetCells = (sheet: XmlElement, book: Workbook): SheetCell[] =>
  shownCells({
    rows: numberedRows(sheet).map(({ row, element }) => {
      const cells = isHiddenRow(element) ? [] : cellsOf(element, book)
      // A row of which all is struck out or white parts no table.
      const prints = cells.some(({ text }) => text !== '') || !element.children.some(isFilled)
      return { row, hidden: isHiddenRow(element) || !prints, cells }
    }),
    isHidden: hiddenColumns(sheet),
    merges: mergesOf(sheet),
  })

function cellsOf(row: XmlElement, book: Workbook): { column: number; text: string }[] {
  let before = 0
  return row.children.flatMap((cell) => {
    const column = columnOf(cell.attributes.r) ?? before + 1
    before = column
    return column > lastColumn ? [] : [{ column, text: cellText(cell, book) }]
  })
}

/** Rows with their numbers, which rise: one that does not is damaged. */
function numberedRows(sheet: XmlElement): { row: number; element: XmlElement }[] {
  const rows: { row: number; element: XmlElement }[] = []
  for (const element of child(sheet, 's:sheetData')?.children ?? []) {
    const before = rows.at(-1)?.row ?? 0
    const row = integer(element.attributes.r) ?? before + 1
    if (row > before && row <= lastRow) rows.push({ row, element })
  }
  return rows
}

const isFilled = (cell: XmlElement) => (child(cell, 's:v')?.text ?? '') !== '' || child(cell, 's:is') !== undefined

const isHiddenRow = ({ attributes: { hidden, ht } }: XmlElement) => isOn(hidden) || ht === '0'

const isOn = (value: string | undefined) => /^(?:1|true|on)$/.test(value ?? '')

/** 28 of AB12. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function hiddenColumns(sheet: XmlElement): (column: number) => boolean {
  const hidden = new Uint8Array(lastColumn + 1)
  for (const { attributes } of (child(sheet, 's:cols')?.children ?? []).slice(0, lastColumn))
    if (isOn(attributes.hidden) || attributes.width === '0')
      hidden.fill(1, integer(attributes.min) ?? 0, (integer(attributes.max) ?? 0) + 1)
  return (column) => hidden[column] === 1
}

/** The last row and column of merged cells by the place of their first one. */
function mergesOf(sheet: XmlElement): Map<string, { bottom: number; right: number }> {
  const merges = new Map<string, { bottom: number; right: number }>()
  for (const { attributes } of child(sheet, 's:mergeCells')?.children ?? []) {
    const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attributes.ref ?? '')
    if (!found) continue
    const [left = 0, right = 0] = [columnOf(`${found[1]}1`), columnOf(`${found[3]}1`)]
    const [top, bottom] = [Number(found[2]), Number(found[4])]
    if (right >= left && bottom >= top) merges.set(`${top} ${left}`, { bottom, right })
  }
  return merges
}

/** What a cell shows; of a formula the value that was kept. */
function cellText(cell: XmlElement, book: Workbook): string {
  const { t: type = 'n', s = '0' } = cell.attributes
  const style = integer(s) ?? 0
  const value = child(cell, 's:v')?.text ?? ''
  if (book.unseen.has(style)) return ''
  if (book.struck.has(style)) return type === 's' ? shown(book.ownStyled[integer(value.trim()) ?? -1] ?? '') : ''
  return shown((texts[type] ?? texts.str)?.(value, cell, book, style) ?? '')
}

type CellText = (value: string, cell: XmlElement, book: Workbook, style: number) => string

/** The text of cells by their type (ECMA-376 part 1, 18.18.11); texts of formulas, errors and dates stand as they are. */
const texts: Readonly<Record<string, CellText>> = {
  s: (value, _cell, { strings }) => strings[integer(value.trim()) ?? -1] ?? '',
  inlineStr: (_value, cell) => stringText(child(cell, 's:is') ?? cell),
  b: (value) => ({ 0: 'FALSE', 1: 'TRUE' })[value.trim()] ?? '',
  n: (value, _cell, { formats, since1904 }, style) => {
    const number = value.trim() === '' ? Number.NaN : Number(value)
    return Number.isFinite(number) ? numberText(number, formats[style] ?? 'General', since1904) : ''
  },
  str: (value) => value,
}

/** `_x000D_` stands for a line end in XML (22.4.2.4). */
const shown = (text: string) =>
  text
    .replace(/_x000D_/gi, '')
    .replace(/\r\n?/g, '\n')
    .trim()
