import { truncate } from '@plangraph/figures'
import stringWidth from 'string-width'

const GAP = 2
const NARROWEST_NAME = 16

/**
 * Rows of equal length as aligned lines at most `columns` wide, in a terminal where Chinese characters take two columns.
 * Where space is short the first column is cut, then the last columns are left out; `left` says how many.
 */
export function columnsOf(rows: readonly (readonly string[])[], columns: number): { lines: string[]; left: number } {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => stringWidth(row[i] ?? ''))))
  const [widest = 0, ...others] = widths
  const narrowest = Math.min(widest, NARROWEST_NAME)
  let kept = others.length
  while (kept > 1 && narrowest + total(others.slice(0, kept)) > columns) kept -= 1
  const room = columns - total(others.slice(0, kept))
  const shown = [Math.max(narrowest, Math.min(widest, room)), ...others.slice(0, kept)]
  const lines = rows.map((row) =>
    shown
      .map((width, i) => pad(truncate(row[i] ?? '', width), width))
      .join('  ')
      .trimEnd(),
  )
  return { lines, left: others.length - kept }
}

const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + GAP + width, 0)
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)))
