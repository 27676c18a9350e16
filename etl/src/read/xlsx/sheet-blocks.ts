import type { Block, ParagraphBlock, TableCell } from '../docx/blocks.js'
import { limits } from '../docx/limits.js'
import { isLayout } from '../docx/table.js'
import { countBelow } from '../docx/used-columns.js'
import type { SheetCell } from './shown-cells.js'

/** Rows whose cells are wider than this apart hold no table of a document. */
const mostColumns = 256

/**
 * A sheet as it is printed: what an empty row parts is one region, as in Excel itself; lines above and below a region's table
 * that have one cell only, or a label and its words, are paragraphs: its title, its unit and its notes.
 */
export function sheetBlocks(cells: readonly SheetCell[]): Block[] {
  return regionsOf(cells).flatMap((rows) => {
    const first = rows.findIndex((row) => !isLine(row))
    const last = rows.findLastIndex((row) => !isLine(row))
    if (first < 0) return rows.flatMap(lineOf)
    return [
      ...rows.slice(0, first).flatMap(lineOf),
      ...tableOf(rows.slice(first, last + 1)),
      ...rows.slice(last + 1).flatMap(lineOf),
    ]
  })
}

const isLine = (row: readonly SheetCell[]) => row.length === 1 || isLabelled(row)

/** `注：` in one cell, what it says in the next. */
const isLabelled = ([label, words, ...others]: readonly SheetCell[]) =>
  others.length === 0 && /[：:]$/.test(label?.text.trim() ?? '') && /\p{sc=Han}/u.test(words?.text ?? '')

function lineOf(row: readonly SheetCell[]): ParagraphBlock[] {
  const [first] = row
  if (!first || !isLabelled(row)) return row.map(paragraphOf)
  return [paragraphOf({ ...first, text: row.map(({ text }) => text.trim()).join('') })]
}

const paragraphOf = ({ text }: SheetCell): ParagraphBlock => ({
  kind: 'paragraph',
  lines: text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
  objects: [],
})

/** Rows with their cells; a row that a merged cell reaches into is not empty. */
function regionsOf(cells: readonly SheetCell[]): SheetCell[][][] {
  const regions: SheetCell[][][] = []
  let reach = 0
  let row = 0
  for (const cell of cells) {
    if (cell.row > reach + 1 || regions.length === 0) regions.push([])
    const region = regions.at(-1) as SheetCell[][]
    if (cell.row !== row || region.length === 0) region.push([])
    region.at(-1)?.push(cell)
    row = cell.row
    reach = Math.max(reach, cell.row + cell.rowSpan - 1)
  }
  return regions
}

/** A region on the rows and columns that it uses: one that is empty or hidden parts nothing. */
function tableOf(rows: readonly SheetCell[][]): Block[] {
  const all = rows.flat()
  const columns = [...new Set(all.map(({ column }) => column))].sort((a, b) => a - b)
  const numbers = rows.map((row) => row[0]?.row ?? 0)
  const [rowCount, columnCount] = [rows.length, columns.length]
  if (columnCount > mostColumns || rowCount * columnCount > limits.cells || isLayout({ rowCount, columnCount }))
    return all.map(paragraphOf)
  const cells = all.map((cell): TableCell => {
    const [row, column] = [countBelow(numbers, cell.row), countBelow(columns, cell.column)]
    return {
      row,
      column,
      rowSpan: Math.max(countBelow(numbers, cell.row + cell.rowSpan) - row, 1),
      columnSpan: Math.max(countBelow(columns, cell.column + cell.columnSpan) - column, 1),
      paragraphs: [paragraphOf(cell)],
    }
  })
  return [{ kind: 'table', rowCount, columnCount, cells: withEmptyCells(cells, rowCount, columnCount) }]
}

/** Places that no cell covers are empty cells, as other formats have them; a cell below a merged one is not shown. */
function withEmptyCells(all: readonly TableCell[], rowCount: number, columnCount: number): TableCell[] {
  const covered = new Uint8Array(rowCount * columnCount)
  const cells = all.filter(({ row, column, rowSpan, columnSpan }) => {
    if (covered[row * columnCount + column]) return false
    for (let at = row * columnCount + column, r = 0; r < rowSpan; r++, at += columnCount)
      covered.fill(1, at, at + columnSpan)
    return true
  })
  const empty = [...covered.keys()].flatMap((at): TableCell[] =>
    covered[at]
      ? []
      : [{ row: Math.floor(at / columnCount), column: at % columnCount, rowSpan: 1, columnSpan: 1, paragraphs: [] }],
  )
  return [...cells, ...empty].sort((a, b) => a.row - b.row || a.column - b.column)
}
