import type { PrintedCell, PrintedGrid } from './write-text.js'

/**
 * One table of two, the last row of the first and the first row of the second being the parts of one row: words
 * of one column are joined, whatever page they are on. null where their columns differ.
 */
export function joinCutRows(above: PrintedGrid, below: PrintedGrid): PrintedGrid | null {
  if (above.columnCount !== below.columnCount) return null
  const cutRow = above.rowCount - 1
  const rests = new Map(below.cells.filter(({ row }) => row === 0).map((cell) => [cell.column, cell]))
  const fits = above.cells.every((cell) => {
    return cell.row + cell.rowSpan <= cutRow || rests.get(cell.column)?.columnSpan === cell.columnSpan
  })
  if (!fits) return null
  const goOn = (cell: PrintedCell): PrintedCell => {
    const rest = cell.row + cell.rowSpan > cutRow ? rests.get(cell.column) : undefined
    if (!rest) return cell
    const [first, ...others] = rest.lines
    const lines = first ? [{ ...first, opens: false }, ...others] : []
    return { ...cell, rowSpan: cell.rowSpan + rest.rowSpan - 1, lines: [...cell.lines, ...lines] }
  }
  return {
    rowCount: above.rowCount + below.rowCount - 1,
    columnCount: above.columnCount,
    cells: [
      ...above.cells.map(goOn),
      ...below.cells.filter(({ row }) => row > 0).map((cell) => ({ ...cell, row: cell.row + cutRow })),
    ],
  }
}
