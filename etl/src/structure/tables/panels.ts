import { squeeze } from '../../model/index.js'
import { type CellGrid, type GridText, spanningCell } from './cell-grid.js'

const words = (cell: GridText | undefined) => squeeze(cell?.text.text ?? '')

/**
 * `指标 | 2025年 | 指标 | 2025年`: a table printed in two halves side by side, to save height. The right half goes below
 * the left one. Any other table stays as it is.
 */
export function inOnePanel(grid: CellGrid): CellGrid {
  const { rows, columnCount } = grid
  const half = columnCount / 2
  const at = rows.findIndex((row) => spanningCell(row) === null)
  const header = rows[at]
  if (!header || !Number.isInteger(half) || half < 2) return grid
  const left = header.slice(0, half)
  const twice = left.every((cell, c) => words(cell) !== '' && words(cell) === words(header[c + half]))
  if (!twice) return grid
  const body = rows.slice(at + 1)
  const right = body.map((row) => row.slice(half)).filter((row) => row.some((cell) => words(cell) !== ''))
  return { columnCount: half, rows: [...rows.slice(0, at + 1), ...body, ...right].map((row) => row.slice(0, half)) }
}
