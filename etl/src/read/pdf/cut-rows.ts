import type { PrintedCell, PrintedGrid } from './write-text.js'

/**
 * One table of two, the last row of the first and the first row of the second being the parts of one row: words
 * of one column are joined, whatever page they are on. null where their columns differ. sure: no line parts the two; else
 * numbers of both stay lines of their own, since they may be two.
 */
export function joinCutRows(above: PrintedGrid, below: PrintedGrid, sure: boolean): PrintedGrid | null {
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
    const opens = !sure && isUprightNumber(cell) && isUprightNumber(rest)
    const lines = first ? [{ ...first, opens }, ...others] : []
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

const areSingle = ({ lines }: PrintedCell, form: RegExp) =>
  lines.length > 0 && lines.every(({ text }) => form.test(text))
const isUprightNumber = (cell: PrintedCell) =>
  areSingle(cell, /^[\d０-９.．%％]$/) && cell.lines.some(({ text }) => /[\d０-９]/.test(text))

/**
 * True where a column is so narrow that each of its lines holds one character, and digits of it end one page and begin the next: a
 * program that draws lines at every page break does not tell whether they are one number.
 */
export function mayCutNumber(above: PrintedGrid, below: PrintedGrid): boolean {
  const narrow = new Set(
    [...above.cells, ...below.cells].flatMap((cell) =>
      cell.lines.length > 2 && areSingle(cell, /^.$/u) ? [cell.column] : [],
    ),
  )
  const isCut = (cell: PrintedCell) => narrow.has(cell.column) && isUprightNumber(cell)
  const ends = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rowCount && isCut(cell))
  return ends.some(({ column }) => below.cells.some((cell) => cell.row === 0 && cell.column === column && isCut(cell)))
}
