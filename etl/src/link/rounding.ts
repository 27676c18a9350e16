import { sameButForRounding } from '@plangraph/figures'
import type { Statement } from './model.js'

/**
 * True when two statements of one goal differ by more than rounding: 58万人 is no rounding of 58.92万人, 59 would be. Only
 * the numbers count; 5.5%以内 beside ＜5.5 is no discrepancy. Statements on different bases or for parts are not compared.
 */
export function discrepancy(a: Statement, b: Statement): boolean {
  if (a.basis !== b.basis || a.per !== b.per) return false
  if (a.value !== null && b.value !== null)
    return !sameButForRounding({ ...a, value: a.value }, { ...b, value: b.value })
  const [range, number] = a.value === null ? [a, b] : [b, a]
  if (number.value === null || range.low === null || range.high === null) return false
  return number.value < range.low || number.value > range.high
}
