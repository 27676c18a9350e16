import type { XmlElement } from './element.js'

/** A cell with its place in the table's grid. */
export interface PlacedCell {
  element: XmlElement
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** Word's grid has a line for every edge that differs by a hair; only those where cells begin part columns. */
export function onUsedColumns(cells: readonly PlacedCell[]): { cells: PlacedCell[]; columnCount: number } {
  const used = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b)
  const placed = cells.map((cell) => {
    const column = countBelow(used, cell.column)
    return { ...cell, column, columnSpan: countBelow(used, cell.column + cell.columnSpan) - column }
  })
  return { cells: placed, columnCount: used.length }
}

/** How many of the rising numbers are below a limit, found by halving. */
export function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}
