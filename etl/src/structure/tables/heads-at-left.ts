import { squeeze, type TableColumn } from '../../model/index.js'
import { type CellGrid, type GridText, spanningCell } from './cell-grid.js'
import { isEmptyMark, isValue } from './cells.js'
import { isValueColumn } from './columns.js'
import { gridHeader } from './grid-header.js'

/** Rows become columns. A cell at several positions stays one. */
function turned({ rows, columnCount }: CellGrid): CellGrid {
  const cells = new Map<GridText, GridText>()
  const turn = (cell: GridText): GridText => {
    const { row, column, rowSpan, columnSpan } = cell
    const known = cells.get(cell) ?? { ...cell, row: column, column: row, rowSpan: columnSpan, columnSpan: rowSpan }
    cells.set(cell, known)
    return known
  }
  return {
    rows: Array.from({ length: columnCount }, (_, c) => rows.map((row) => turn(row[c] as GridText))),
    columnCount: rows.length,
  }
}

const isOfYear = (column: TableColumn) => isValueColumn(column) || column.year !== null

/** Names, units, attributes and values of years: what the heads of a table of indicators are, and no more. */
function areHeads(columns: readonly TableColumn[], rows: readonly GridText[][]): boolean {
  const [first, ...others] = columns
  const says = others.some(({ role }) => role === 'unit' || role === 'attribute') || first?.header === '指标'
  const known = others.every((column) => isOfYear(column) || ['unit', 'attribute', 'name'].includes(column.role))
  const holds = (column: TableColumn, at: number) =>
    !isOfYear(column) ||
    rows.every((row) => [isValue, isEmptyMark].some((form) => form(squeeze(row[at]?.text.text ?? ''))))
  return first?.role === 'name' && says && known && others.some(isOfYear) && columns.every(holds)
}

/**
 * `指标 | 数字经济增加值 | 5G基站`, below it `单位 | 亿元 | 个` and `2025年 | 2400 | 12000`: a table whose heads stand at its left is
 * turned, so that they stand above. Any other table stays as it is.
 */
export function withHeadsAbove(grid: CellGrid): CellGrid {
  const from = grid.rows.findIndex((row) => spanningCell(row) === null)
  if (from < 0 || gridHeader(grid, null) !== null) return grid
  const rows = grid.rows.slice(from).filter((row) => spanningCell(row) === null)
  const whole = turned({ ...grid, rows })
  const header = gridHeader(whole, null)
  if (header === null || header.start > 0) return grid
  return areHeads(header.columns, whole.rows.slice(header.end)) ? whole : grid
}
