import { pattern, spaced, words } from '../../language/lexicon/lists/word-lists.js'
import type { PrintedLine } from './lines.js'
import type { OpenSides, RuledCell } from './ruled-tables.js'

/** A net of lines with what is printed in its cells. rows, columns: the y and x of its lines. */
export interface FilledTable {
  rows: number[]
  columns: number[]
  cells: FilledCell[]
  open: OpenSides
}

export interface FilledCell extends RuledCell {
  lines: PrintedLine[]
}

/** `专栏 2：…主要指标完成情况`, `注：[ ]内为五年累计数。`, the paragraphs of a box */
const boxText = pattern`^${spaced(words('table-caption-label'))}\s*[\d一二三四五六七八九十]|^(?:${words('note-label')}|说明)\s*\d?\s*[：:]|。`

const isBoxText = ({ lines }: FilledCell) =>
  lines.length === 0 || lines.length > 2 || boxText.test(lines.map((line) => line.text).join(''))

/**
 * A table in a box is drawn as one net with it. Here it loses what is the box's: its paragraphs, the title above and
 * the note below the table, and the empty strips at the sides. lines: those of the lost cells. table: null where
 * nothing but a box is left.
 */
export function trimTable(whole: FilledTable): { table: FilledTable | null; lines: PrintedLine[] } {
  const lines: PrintedLine[] = []
  let { cells } = whole
  for (;;) {
    const cell = cells.find((candidate) => isBorderCell(candidate, cells))
    if (!cell) break
    lines.push(...cell.lines)
    cells = cells.filter((other) => other !== cell)
  }
  const table = compressed({ ...whole, cells })
  const filled = table.cells.filter((cell) => cell.lines.length > 0)
  if (table.columns.length > 2 && filled.length > 1) return { table, lines }
  return { table: null, lines: [...lines, ...cells.flatMap((cell) => cell.lines)] }
}

/** A cell that takes the whole of a side, and belongs to the box. */
function isBorderCell(cell: FilledCell, cells: readonly FilledCell[]): boolean {
  const [top, left] = [Math.min(...cells.map(({ row }) => row)), Math.min(...cells.map(({ column }) => column))]
  const bottom = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan))
  const right = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan))
  const isWide = cell.column === left && cell.column + cell.columnSpan === right
  const isHigh = cell.row === top && cell.row + cell.rowSpan === bottom
  if (isWide && (cell.row === top || cell.row + cell.rowSpan === bottom)) return isBoxText(cell)
  return isHigh && (cell.column === left || cell.column + cell.columnSpan === right) && cell.lines.length === 0
}

/** Lines at which no cell begins or ends are dropped. */
function compressed({ rows, columns, cells, open }: FilledTable): FilledTable {
  const usedRows = used(cells.flatMap(({ row, rowSpan }) => [row, row + rowSpan]))
  const usedColumns = used(cells.flatMap(({ column, columnSpan }) => [column, column + columnSpan]))
  const [newRow, newColumn] = [indexes(usedRows), indexes(usedColumns)]
  const between = (index: Map<number, number>, from: number, span: number) =>
    (index.get(from + span) ?? 0) - (index.get(from) ?? 0)
  return {
    rows: usedRows.map((i) => rows[i] ?? 0),
    columns: usedColumns.map((i) => columns[i] ?? 0),
    cells: cells.map(({ row, column, rowSpan, columnSpan, lines }) => ({
      row: newRow.get(row) ?? 0,
      column: newColumn.get(column) ?? 0,
      rowSpan: between(newRow, row, rowSpan),
      columnSpan: between(newColumn, column, columnSpan),
      lines,
    })),
    open: { above: open.above && usedRows[0] === 0, below: open.below && usedRows.at(-1) === rows.length - 1 },
  }
}

const used = (indexesOfLines: readonly number[]) => [...new Set(indexesOfLines)].sort((a, b) => a - b)
const indexes = (values: readonly number[]) => new Map(values.map((value, i) => [value, i]))
