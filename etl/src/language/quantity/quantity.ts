import type { Amount } from '../../model/index.js'
import { readBoundAfter } from './comparators.js'

/** A number with its unit and the marks that touch it, as found in a sentence without white space. */
export interface Quantity {
  /** Range of the number and its unit in the sentence. */
  start: number
  end: number
  /** Range end including a mark after it: 以上, 左右. */
  markEnd: number
  /** Its bound is from the number itself (20多, 2—3) or the words after it (以上, 以内, 左右). */
  amount: Amount
}

/** 30多万人 → 30多: the number as printed, without its unit. */
export function numberOnly(printed: string, unit: string | null): string {
  // 3万多人次: the scale precedes 多.
  const last = [unit, unit?.replace(/^[万亿]/, '')].find((end) => end && printed.endsWith(end))
  return last ? printed.slice(0, -last.length) : printed
}

/** A quantity of a match that begins with the number and ends in a mark. */
export function quantityAt(
  match: RegExpMatchArray,
  mark: string,
  fields: Pick<Amount, 'value' | 'ratio' | 'unit'>,
): Quantity {
  const start = match.index as number
  const markEnd = start + match[0].length
  const end = markEnd - mark.length
  return {
    start,
    end,
    markEnd,
    amount: {
      printed: numberOnly(match[0].slice(0, end - start), fields.unit),
      low: null,
      high: null,
      comparator: readBoundAfter(mark) ?? 'EQ',
      ...fields,
    },
  }
}
