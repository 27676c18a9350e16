import type { Row } from './alignment.js'

/** The value that a cell is sorted by: its number in the unit of the goal, or the middle of its range. */
function sortValue(row: Row, code: string): number | null {
  const target = row.cells.find(({ region }) => region.code === code)?.target
  if (target == null) return null
  const { normalizedValue, normalizedLow, normalizedHigh } = target
  if (normalizedValue !== null) return normalizedValue
  return normalizedLow !== null && normalizedHigh !== null ? (normalizedLow + normalizedHigh) / 2 : null
}

/** Rows with the largest value of a place first, those without one last; in their own order where no place is given. */
export function sortedBy(rows: readonly Row[], code: string | null): Row[] {
  if (code === null) return [...rows]
  const keyed = rows.map((row) => ({ row, value: sortValue(row, code) }))
  return keyed
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY))
    .map(({ row }) => row)
}

/** Shades of a heat table, 1 the lightest. */
const SHADES = 5

/**
 * How dark each cell of a row is, 0 for one that has no value per resident: the highest of the row is darkest, and the
 * others lie between it and nothing, so that a shade twice as deep means twice as much.
 */
export function shadesOf({ cells }: Row): number[] {
  const most = Math.max(0, ...cells.map(({ perCapita }) => perCapita ?? 0))
  return cells.map(({ perCapita }) => {
    if (perCapita === null || most <= 0 || perCapita <= 0) return 0
    return Math.max(1, Math.ceil((perCapita / most) * SHADES))
  })
}
