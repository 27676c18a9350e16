import { sameButForRounding } from '@plangraph/figures'
import type { Statement } from './model.js'

/** A number as it is printed, with its value in the base unit. */
export type PrintedNumber = Pick<Statement, 'shown' | 'unit' | 'value'>

/** Do two numbers differ by more than rounding? Only where both are numbers. */
export const differ = (a: PrintedNumber, b: PrintedNumber): boolean =>
  a.value !== null && b.value !== null && !sameButForRounding({ ...a, value: a.value }, { ...b, value: b.value })

/**
 * True when two statements of one goal differ by more than rounding: 58万人 is no rounding of 58.92万人, 59 would be. Only
 * the numbers count; 5.5%以内 beside ＜5.5 is no discrepancy. Statements on different bases or for parts are not compared.
 */
export function discrepancy(a: Statement, b: Statement): boolean {
  if (a.basis !== b.basis || a.per !== b.per) return false
  if (a.value !== null && b.value !== null) return differ(a, b)
  const [range, number] = a.value === null ? [a, b] : [b, a]
  if (number.value === null || range.low === null || range.high === null) return false
  return number.value < range.low || number.value > range.high
}
