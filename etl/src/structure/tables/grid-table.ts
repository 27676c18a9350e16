import { parentOf } from '../../language/names/sub-rows.js'
import type { Period } from '../../language/time/five-year-plans.js'
import { concatMapped, emptyText, type MappedText, type TableColumn, type TableRow } from '../../model/index.js'
import { type CellGrid, distinct, type GridText, spanningCell } from './cell-grid.js'
import { isEmptyMark, isValue } from './cells.js'
import { isCategoryColumn, isValueColumn } from './columns.js'
import { gridHeader } from './grid-header.js'
import { tableRow } from './table-row.js'

/** A column of the table with the positions of the grid that make it up. */
interface GridColumn {
  column: TableColumn
  from: number
  to: number
}

const isNames = ({ role }: TableColumn) => role === 'name'

/** `指标` over two positions is one column, its parts a name and what it is part of. */
function gridColumns(columns: readonly TableColumn[]): GridColumn[] {
  const found: GridColumn[] = []
  columns.forEach((column, i) => {
    const last = found.at(-1)
    if (last && isNames(column) && isNames(last.column)) last.to = i + 1
    else found.push({ column, from: i, to: i + 1 })
  })
  return found
}

/** True where a cell begins in a row; elsewhere it reaches down from the row above. */
const beginsIn = (rows: readonly GridText[][], row: number, column: number) =>
  rows[row - 1]?.[column] !== rows[row]?.[column]

/**
 * Words of one column in a row. A cell over several columns counts in the first; a value, a number, a category or a task counts
 * in the row where its cell begins, other cells hold for all rows that they reach down to, as does the number of several
 * tasks. ofTasks: in a table of tasks.
 */
function cellOf(
  rows: readonly GridText[][],
  r: number,
  { column, from, to }: GridColumn,
  ofTasks: boolean,
): MappedText {
  const row = rows[r] as GridText[]
  if (isNames(column)) return nameOf(rows, r, from, to)
  const counts = column.role === 'number' && !ofTasks
  const once = isValueColumn(column) || isCategoryColumn(column) || counts || column.role === 'task'
  const reachesDown = once && !beginsIn(rows, r, from)
  const reachesOver = from > 0 && row[from - 1] === row[from]
  return reachesDown || reachesOver ? emptyText : (row[from]?.text ?? emptyText)
}

/** `城镇化率 | 常住人口` and below it `户籍人口`: a short name goes with the one that it is part of. */
function nameOf(rows: readonly GridText[][], r: number, from: number, to: number): MappedText {
  const parts = distinct((rows[r] as GridText[]).slice(from, to)).map((cell) => cell.text)
  const own = parts.at(-1) ?? emptyText
  return own.text.length >= SELF_CONTAINED ? own : concatMapped(parts)
}

/** Characters from which on a name in a second column of names is complete by itself. */
const SELF_CONTAINED = 7

const groupNumber = /^(?:[一二三四五六七八九十]{1,3}[、.．]?|[（(][一二三四五六七八九十]{1,3}[）)])$/

/** `一、就业创业` over the whole width, or `一 | 就业创业` without a value after it: the heading of the rows below. */
function isGroup(row: readonly GridText[], columns: readonly GridColumn[]): boolean {
  if (spanningCell(row)) return true
  const cells = columns.map(({ column, from }) => {
    return { column, text: row[from] === row[from - 1] ? '' : (row[from]?.text.text ?? '') }
  })
  const heads = cells.filter(({ text }) => text !== '')
  return (
    heads.length > 0 &&
    heads.every(({ column }) => column.role === 'number' || column.role === 'name') &&
    heads.some(({ text }) => groupNumber.test(text) || /^[一二三四五六七八九十]{1,3}[、.．]/.test(text))
  )
}

/**
 * `养老保险` / `失业保险` in one cell and `130` / `15` in those of their values: a row for each paragraph. Any other cell of
 * one paragraph holds for all of them. null for a row whose names and values do not go paragraph by paragraph: a name may
 * only be wrapped.
 */
function severalRows(
  row: readonly GridText[],
  columns: readonly GridColumn[],
  cells: readonly MappedText[],
): MappedText[][] | null {
  const paragraphs = columns.map(({ from }) => row[from]?.paragraphs ?? [])
  const count = paragraphs[columns.findIndex(({ column }) => isNames(column))]?.length ?? 0
  const values = paragraphs.filter((own, i) => isValueColumn((columns[i] as GridColumn).column) && !isNothing(own))
  const parted = values.every((own) => own.length === count && own.some(({ text }) => isValue(text)))
  if (count < 2 || values.length === 0 || !parted) return null
  if (paragraphs.some((own) => own.length > 1 && own.length !== count)) return null
  return Array.from({ length: count }, (_, at) =>
    cells.map((cell, i) => (paragraphs[i]?.length === count ? (paragraphs[i]?.[at] as MappedText) : cell)),
  )
}

/** A cell without a value: empty, or `—`. */
const isNothing = (paragraphs: readonly MappedText[]) => paragraphs.every(({ text }) => isEmptyMark(text))

/** Reads a table whose cells the file distinguishes, header first. period: of the document. */
export function readGridTable(grid: CellGrid, period: Period | null): { columns: TableColumn[]; rows: TableRow[] } {
  const header = gridHeader(grid, period)
  if (!header) return { columns: [], rows: [] }
  const gridded = gridColumns(header.columns)
  const columns = gridded.map(({ column }) => column)
  const nameAt = Math.max(
    columns.findIndex((column) => column.role === 'name' || column.role === 'task'),
    0,
  )
  const only = (text: MappedText) => columns.map((_column, i) => (i === nameAt ? text : emptyText))
  const ofTasks = columns.some(({ role }) => role === 'task')
  const rows: TableRow[] = []
  for (let r = header.end; r < grid.rows.length; r++) {
    const row = grid.rows[r] as GridText[]
    const page = row.find((cell, c) => cell.page !== null && beginsIn(grid.rows, r, c))?.page ?? null
    const own = row.filter((_cell, c) => beginsIn(grid.rows, r, c)).map((cell) => cell.text)
    const group = isGroup(row, gridded)
    const cells = spanningCell(row)
      ? only((row[0] as GridText).text)
      : gridded.map((column) => cellOf(grid.rows, r, column, ofTasks))
    const label = cells[nameAt]?.text ?? ''
    const parent = group ? null : parentOf(label, rows, columns)
    if (own.every((text) => text.text === '')) continue
    const several = group ? null : severalRows(row, gridded, cells)
    for (const each of several ?? [cells]) rows.push(tableRow(group ? 'group' : 'row', each, parent, page, own))
  }
  return { columns, rows }
}
