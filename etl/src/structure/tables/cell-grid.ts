import { withoutRaisedMarks } from '../../language/grammar/list-marks.js'
import {
  concatMapped,
  emptyText,
  type Grid,
  linesWithin,
  type MappedText,
  mapRange,
  type ReadDocument,
  trimMapped,
} from '../../model/index.js'
import { withoutBoldPair, withoutInlineMarkup } from '../inline-markup.js'
import { withoutInvisible } from '../invisible.js'
import { isValue } from './cells.js'
import { withoutEntities } from './entities.js'

/** A cell of a table, at every position that it covers. */
export interface GridText {
  text: MappedText
  /** Its paragraphs, where the file tells them; else its printed lines. */
  paragraphs: MappedText[]
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  page: number | null
}

/** A table with one entry for each of its positions: rows[r][c] is the cell that covers row r and column c. */
export interface CellGrid {
  rows: GridText[][]
  columnCount: number
}

/** The words of a cell, its printed lines joined. */
function cellText(read: ReadDocument, start: number, end: number): Pick<GridText, 'text' | 'paragraphs' | 'page'> {
  const parts = linesWithin(read, start, end)
  const lines = parts.map((part) =>
    withoutRaisedMarks(
      withoutBoldPair(
        trimMapped(withoutInlineMarkup(withoutEntities(withoutInvisible(mapRange(read.text, part.start, part.end))))),
      ),
    ),
  )
  const paragraphs: MappedText[] = []
  lines.forEach((line, i) => {
    const last = paragraphs.at(-1)
    if (last && parts[i]?.line.opens === false) paragraphs[paragraphs.length - 1] = concatMapped([last, line])
    else paragraphs.push(line)
  })
  const text = paragraphs.flatMap((paragraph, i) => {
    const parted = i > 0 && isValue(paragraph.text) && isValue(paragraphs[i - 1]?.text ?? '')
    return parted ? [parting(paragraph), paragraph] : [paragraph]
  })
  return { text: concatMapped(text), paragraphs, page: parts[0]?.line.page ?? null }
}

/** Two values on two lines of a cell are never one: a line feed in the place where the second begins. */
const parting = ({ offsets }: MappedText): MappedText => ({ text: '\n', offsets: offsets.slice(0, 1) })

const emptyCell = (row: number, column: number): GridText => {
  return { text: emptyText, paragraphs: [], row, column, rowSpan: 1, columnSpan: 1, page: null }
}

/** Lays the cells of a grid out; positions that no cell covers are empty. */
export function layOut(read: ReadDocument, grid: Grid): CellGrid {
  const { rowCount, columnCount } = grid
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => emptyCell(row, column)),
  )
  for (const { start, end, ...place } of grid.cells) {
    const cell: GridText = { ...place, ...cellText(read, start, end) }
    for (const row of rows.slice(cell.row, cell.row + cell.rowSpan))
      for (let at = cell.column; at < Math.min(cell.column + cell.columnSpan, columnCount); at++) row[at] = cell
  }
  return { rows, columnCount }
}

/** The cells of a row, each once. */
export const distinct = (row: readonly GridText[]): GridText[] => [...new Set(row)]

/** The one cell that spans a whole row, or null. */
export function spanningCell(row: readonly GridText[]): GridText | null {
  const [only, ...others] = distinct(row)
  return only && others.length === 0 && row.length > 1 ? only : null
}

/** The words of all cells, for what looks at a table as at any other text. */
export const concatCells = ({ rows }: CellGrid): MappedText =>
  concatMapped([...new Set(rows.flat())].map((cell) => cell.text))
