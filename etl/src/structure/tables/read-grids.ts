import { noteLine } from '../../language/names/notes.js'
import { linesWithin, type ReadDocument, sourceRange, squeeze } from '../../model/index.js'
import { type CellGrid, concatCells, type GridText, layOut, spanningCell } from './cell-grid.js'
import { type GridHeader, gridHeader } from './grid-header.js'
import { withHeadsAbove } from './heads-at-left.js'
import { inOnePanel } from './panels.js'
import { continuesRow, joinRows } from './split-row.js'

/** A table of indicators or tasks in the text, its parts on several pages joined. Its first row is that of the header. */
export interface PlacedGrid extends CellGrid {
  /** Source range from its header to its last row. */
  range: { start: number; end: number }
  page: number | null
}

const headOf = ({ rows, columnCount }: CellGrid, header: GridHeader) =>
  squeeze(concatCells({ rows: rows.slice(header.start, header.end), columnCount }).text)

/** `注：[ ]内为累计数` printed as the last row of a table is its note. */
const isNote = (row: readonly GridText[]) => noteLine.test(spanningCell(row)?.text.text ?? '')

function place(rows: GridText[][], columnCount: number): PlacedGrid {
  const ranges = [...new Set(rows.flat())].filter(({ text }) => text.text !== '').map(({ text }) => sourceRange(text))
  const start = Math.min(...ranges.map((range) => range.start))
  const end = Math.max(...ranges.map((range) => range.end))
  const page = rows.flat().find((cell) => cell.page !== null)?.page ?? null
  return { rows, columnCount, range: { start, end }, page }
}

const isFilled = (row: readonly GridText[]) => row.some(({ text }) => text.text !== '')

/** Nothing but `续表` is between a table and what may go on with it. */
const nothingBetween = (read: ReadDocument, start: number, end: number) =>
  linesWithin(read, start, end).every((part) =>
    /^(?:续(?:表.{0,20})?|.{0,20}[（(]续.{0,3}[）)])?$/.test(read.text.slice(part.start, part.end).trim()),
  )

/** The table with the rows of another part of it, which has lost its header to the page break or repeats it. */
function joined(table: PlacedGrid, part: PlacedGrid): PlacedGrid {
  const [first, ...rest] = part.rows
  const last = table.rows.at(-1)
  const rows =
    first && last && continuesRow(last, first, table)
      ? [...table.rows.slice(0, -1), joinRows(last, first), ...rest]
      : [...table.rows, ...part.rows]
  return { ...table, rows, range: { start: table.range.start, end: part.range.end } }
}

/** Tables of indicators and of tasks among the grids of a document; other grids are read as paragraphs. */
export function readGrids(read: ReadDocument): PlacedGrid[] {
  const tables: PlacedGrid[] = []
  const heads: string[] = []
  for (const grid of read.grids) {
    const whole = withHeadsAbove(inOnePanel(layOut(read, grid)))
    const header = gridHeader(whole, null)
    const rows = whole.rows.filter((row) => !isNote(row))
    const last = tables.at(-1)
    const head = header === null ? null : headOf(whole, header)
    const adjoins =
      last !== undefined && last.columnCount === whole.columnCount && nothingBetween(read, last.range.end, grid.start)
    if (adjoins && (head === null || head === heads.at(-1))) {
      const body = (header === null ? rows : rows.slice(header.end)).filter(isFilled)
      if (body.length > 0) tables[tables.length - 1] = joined(last, place(body, whole.columnCount))
    } else if (header !== null && head !== null) {
      tables.push(place(rows.slice(header.start), whole.columnCount))
      heads.push(head)
    }
  }
  return tables
}
