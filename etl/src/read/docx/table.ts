import { child, type XmlElement } from './element.js'
import { type RowCell, rowCells } from './table-row.js'
import { childrenThroughWrappers } from './transparent.js'
import { onUsedColumns, type PlacedCell } from './used-columns.js'

const rowNames: ReadonlySet<string> = new Set(['w:tr'])

/** A frame around paragraphs, or things set side by side on one line: no table to look values up in. */
export const isLayout = ({ rowCount, columnCount }: { rowCount: number; columnCount: number }): boolean =>
  columnCount < 2 || rowCount < 2

/** The origin cells of a table in reading order. Their columns are those where a cell begins, counted from 0. */
export function tableCells(table: XmlElement): { cells: PlacedCell[]; rowCount: number; columnCount: number } {
  const cells: PlacedCell[] = []
  /** By column, the cells that a merged one of the next row may go on with. */
  let above = new Map<number, PlacedCell>()
  let row = 0
  for (const element of childrenThroughWrappers(table, rowNames)) {
    if (child(child(element, 'w:trPr'), 'w:del')) continue
    const placed = rowCells(element).map((cell): [number, PlacedCell] => [cell.column, place(cell, row, above)])
    for (const [, cell] of placed) if (cell.row === row) cells.push(cell)
    above = new Map(placed)
    row++
  }
  return { ...onUsedColumns(cells), rowCount: row }
}

/** The cell above, made longer, where this one goes on with it; edges that don't match part them. */
function place(
  { element, column, columnSpan, goesOn }: RowCell,
  row: number,
  above: Map<number, PlacedCell>,
): PlacedCell {
  const origin = goesOn ? above.get(column) : undefined
  if (origin?.columnSpan !== columnSpan) return { element, row, column, rowSpan: 1, columnSpan }
  origin.rowSpan = row - origin.row + 1
  return origin
}
