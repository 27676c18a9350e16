import { narrowDigits } from '../../language/quantity/full-width.js'
import type { Period } from '../../language/time/five-year-plans.js'
import { squeeze, type TableColumn } from '../../model/index.js'
import { type CellGrid, distinct, type GridText, spanningCell } from './cell-grid.js'
import { isValue } from './cells.js'
import { isCategoryColumn, isValueColumn, readColumns } from './columns.js'

/** 2025年, 2025 are years in a header, not values. */
const isData = (text: string) => isValue(text) && !/^(?:19|20)\d{2}年?$/.test(narrowDigits(squeeze(text)))

/**
 * Rows that the header takes, from `start` on: as deep as its deepest cell, and one more below a heading that is
 * over several columns (`目标值` over `2020年` and `2025年`).
 */
function headerDepth(rows: readonly GridText[][], start: number): number {
  let end = start + 1
  for (let r = start; r < end && r < rows.length; r++) {
    const row = rows[r] as GridText[]
    const below = rows[r + 1]
    const heads = row.some((cell, c) => cell.columnSpan > 1 && below !== undefined && below[c] !== cell)
    const deepest = Math.max(...row.map((_cell, c) => lastRowOf(rows, r, c) + 1))
    const fits = below !== undefined && !spanningCell(below) && !below.some((cell) => isData(cell.text.text))
    end = Math.max(end, Math.min(deepest, rows.length - 1), heads && fits ? r + 2 : 0)
  }
  return end - start
}

/** Last row that the cell at a position covers. */
function lastRowOf(rows: readonly GridText[][], row: number, column: number): number {
  const cell = rows[row]?.[column]
  let last = row
  while (rows[last + 1]?.[column] === cell) last++
  return last
}

/** The words over a column, from the top: 目标值 2025年. */
const headerText = (header: readonly GridText[][], column: number): string =>
  squeeze(distinct(header.map((row) => row[column] as GridText)).reduce((text, cell) => text + cell.text.text, ''))

export interface GridHeader {
  /** Rows before it: titles, the unit of all cells. */
  start: number
  /** First row of the body. */
  end: number
  columns: TableColumn[]
}

/** `（空）| 2020年 | 2025年`: the column of names may have no heading. */
function withNames(columns: readonly TableColumn[]): TableColumn[] {
  const named = columns.some(({ role }) => role === 'name' || role === 'task')
  const at = columns.findIndex((column) => column.role === 'other' && column.year === null && !isCategoryColumn(column))
  if (named || at < 0 || at >= columns.findIndex(isYearOrValue)) return [...columns]
  return columns.map((column, i) => (i === at ? { ...column, role: 'name' } : column))
}

const isYearOrValue = (column: TableColumn) => isValueColumn(column) || column.year !== null

/** A table of indicators or of tasks: names beside values, tasks beside those who answer for them. */
function isPlanTable(columns: readonly TableColumn[]): boolean {
  const has = (role: TableColumn['role']) => columns.some((column) => column.role === role)
  return (has('name') && columns.some(isYearOrValue)) || (has('task') && has('responsible'))
}

/** The header of a table of indicators or tasks, or null for any other grid. period: null where it is not known yet. */
export function gridHeader({ rows, columnCount }: CellGrid, period: Period | null): GridHeader | null {
  // Rows before the header: a title or a unit over all columns, blank rows.
  const start = rows.findIndex((row) => spanningCell(row) === null && row.some(({ text }) => text.text !== ''))
  if (start < 0 || start > 3 || columnCount < 2) return null
  const depth = headerDepth(rows, start)
  const header = rows.slice(start, start + depth)
  if (header.flat().some((cell) => isData(cell.text.text) || cell.text.text.length > 40)) return null
  const at = Array.from({ length: columnCount }, (_, column) => column)
  const body = at.map((column) => rows.slice(start + depth).map((row) => row[column]?.text.text ?? ''))
  const heads = at.map((column) => headerText(header, column))
  const columns = withNames(readColumns(heads, period, body))
  return isPlanTable(columns) ? { start, end: start + depth, columns } : null
}
