import { exact } from '@plangraph/figures'
import type { Statement } from './model.js'

/** Decimals of a number as printed: 58.92万人 → 2. */
const decimalsOf = (shown: string): number => /\d+\.(\d+)/.exec(shown)?.[1]?.length ?? 0

const scales: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }
const scaleOf = (unit: string | null): number => {
  let scale = 1
  for (const char of unit?.match(/^[百千万亿]+/)?.[0] ?? '') scale *= scales[char] ?? 1
  return scale
}

/** True when `rough`, in the unit and decimals it is printed with, is `fine` rounded. */
function isRounding(rough: Statement, fine: Statement): boolean {
  const step = scaleOf(rough.unit) / 10 ** decimalsOf(rough.shown)
  const [a, b] = [rough.value as number, fine.value as number]
  return exact(Math.round(exact(b / step)) * step) === exact(a)
}

/**
 * True when two statements of one goal differ by more than rounding: 58万人 is no rounding of 58.92万人, 59 would be. Only
 * the numbers count; 5.5%以内 beside ＜5.5 is no discrepancy. Statements on different bases or for parts are not compared.
 */
export function discrepancy(a: Statement, b: Statement): boolean {
  if (a.basis !== b.basis || a.per !== b.per) return false
  if (a.value !== null && b.value !== null)
    return exact(a.value) !== exact(b.value) && !isRounding(a, b) && !isRounding(b, a)
  const [range, number] = a.value === null ? [a, b] : [b, a]
  if (number.value === null || range.low === null || range.high === null) return false
  return number.value < range.low || number.value > range.high
}
