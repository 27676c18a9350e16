import { child, childValue, integer, type XmlElement } from './element.js'
import { childrenThroughWrappers } from './transparent.js'

/** A cell with its place in the table's grid. */
export interface PlacedCell {
  element: XmlElement
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** Word's tables have at most 63 columns; a larger span is damaged. */
const mostColumns = 63
const rowNames: ReadonlySet<string> = new Set(['w:tr'])
const cellNames: ReadonlySet<string> = new Set(['w:tc'])

/** A frame around paragraphs, or things set side by side on one line: no table to look values up in. */
export const isLayout = ({ rowCount, columnCount }: { rowCount: number; columnCount: number }): boolean =>
  columnCount < 2 || rowCount < 2

/** The origin cells of a table in reading order. Their columns are those where a cell begins, counted from 0. */
export function tableCells(table: XmlElement): { cells: PlacedCell[]; rowCount: number; columnCount: number } {
  const cells: PlacedCell[] = []
  let above = new Map<number, PlacedCell>()
  let row = 0
  for (const element of childrenThroughWrappers(table, rowNames)) {
    const properties = child(element, 'w:trPr')
    if (child(properties, 'w:del')) continue
    const here = new Map<number, PlacedCell>()
    let column = span(childValue(properties, 'w:gridBefore'), 0)
    let left: PlacedCell | undefined
    for (const cell of childrenThroughWrappers(element, cellNames)) {
      const cellProperties = child(cell, 'w:tcPr')
      const columnSpan = span(childValue(cellProperties, 'w:gridSpan'), 1)
      const merged = continues(cellProperties, 'w:vMerge') ? above.get(column) : undefined
      if (left && continues(cellProperties, 'w:hMerge')) left.columnSpan += columnSpan
      else if (merged) {
        merged.rowSpan = row - merged.row + 1
        here.set(column, merged)
        left = undefined
      } else {
        left = { element: cell, row, column, rowSpan: 1, columnSpan }
        cells.push(left)
        here.set(column, left)
      }
      column += columnSpan
    }
    above = here
    row++
  }
  return { ...onUsedColumns(cells), rowCount: row }
}

const span = (value: string | undefined, least: number) =>
  Math.min(Math.max(integer(value) ?? least, least), mostColumns)

/** <w:vMerge/> goes on with the cell above; <w:vMerge w:val="restart"/> begins. */
function continues(properties: XmlElement | undefined, name: string): boolean {
  const merge = child(properties, name)
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}

/** Word's grid has a line for every edge that differs by a hair; only those where cells begin part columns. */
function onUsedColumns(cells: PlacedCell[]): { cells: PlacedCell[]; columnCount: number } {
  const used = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b)
  const index = new Map(used.map((column, i) => [column, i]))
  const from = (column: number) => index.get(column) as number
  /** The number of used columns before a grid line, found by halving. */
  const before = (line: number) => {
    let low = 0
    for (let high = used.length; low < high; ) {
      const middle = (low + high) >> 1
      if ((used[middle] as number) < line) low = middle + 1
      else high = middle
    }
    return low
  }
  const placed = cells.map((cell) => ({
    ...cell,
    column: from(cell.column),
    columnSpan: before(cell.column + cell.columnSpan) - from(cell.column),
  }))
  return { cells: placed, columnCount: used.length }
}
