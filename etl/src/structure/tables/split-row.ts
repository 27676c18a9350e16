import { isAttribute } from '../../language/cell-type.js'
import { isSubRow } from '../../language/names/sub-rows.js'
import { concatMapped } from '../../model/index.js'
import { type CellGrid, distinct, type GridText, spanningCell } from './cell-grid.js'
import { isValue } from './cells.js'

const filled = (cell: GridText | undefined) => (cell?.text.text ?? '') !== ''
const isData = (cell: GridText | undefined) =>
  filled(cell) && (isValue(cell?.text.text ?? '') || isAttribute(cell?.text.text ?? ''))

/**
 * True where `row`, the first on a page, is the rest of `last`, which the page break cut: it brings no number of its own
 * and words for cells that `last` has begun (`新增取得职业资格证书或职业技` / `能等级证书人次`); values are on one page only.
 */
export function continuesRow(last: readonly GridText[], row: readonly GridText[], { rows }: CellGrid): boolean {
  if (spanningCell(last) || spanningCell(row)) return false
  const own = distinct(row).filter(filled)
  if (own.length === 0 || own.some((cell) => isSubRow(cell.text.text))) return false
  const clashes = row.some((cell, c) => isData(cell) && isData(last[c]))
  const numbered = rows.filter((other) => /^\d{1,3}[.．、]?$/.test(other[0]?.text.text ?? '')).length > rows.length / 3
  if (numbered) return !filled(row[0]) && !clashes
  return !own.some(isData) && row.every((cell, c) => !filled(cell) || filled(last[c]))
}

/** One row of the two parts, cell by cell. */
export function joinRows(last: readonly GridText[], row: readonly GridText[]): GridText[] {
  const joined = new Map<GridText, GridText>()
  return last.map((cell, c) => {
    const rest = row[c]?.text
    if (!joined.has(cell)) joined.set(cell, rest ? { ...cell, text: concatMapped([cell.text, rest]) } : cell)
    return joined.get(cell) as GridText
  })
}
