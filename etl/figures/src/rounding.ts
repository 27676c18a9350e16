import { exact } from './exact.js'

/** A number as it is printed. */
export interface Printed {
  /** In the base unit of its indicator. */
  value: number
  /** Number as printed, with or without its unit: 58.92万人. */
  shown: string
  /** Unit as printed: 万人. */
  unit: string | null
}

/** Decimals of a number as printed: 58.92万人 → 2. */
const decimalsOf = (shown: string): number => /\d+\.(\d+)/.exec(shown)?.[1]?.length ?? 0

const scales: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }
const scaleOf = (unit: string | null): number => {
  let scale = 1
  for (const char of unit?.match(/^[百千万亿]+/)?.[0] ?? '') scale *= scales[char] ?? 1
  return scale
}

/** One unit of a number as it is printed: of 1.5万人 10,000. */
export function printedUnit({ value, shown, unit }: Printed): number {
  const printed = Number(/\d+(?:\.\d+)?/.exec(shown.replace(/[,，]/g, ''))?.[0])
  return value !== 0 && printed > 0 ? exact(Math.abs(value / printed)) : scaleOf(unit)
}

/** Half of the last digit that a number is printed with, in the base unit: of 1.5万人 500. */
export const slackOf = (number: Printed): number => exact(printedUnit(number) / 10 ** decimalsOf(number.shown) / 2)

/** True when `rough`, in the unit and decimals it is printed with, is `fine` rounded. */
function isRounding(rough: Printed, fine: Printed): boolean {
  const step = scaleOf(rough.unit) / 10 ** decimalsOf(rough.shown)
  return exact(Math.round(exact(fine.value / step)) * step) === exact(rough.value)
}

/** Are two numbers the same but for rounding? 59万人 is 58.92万人 rounded, 58 is not. */
export const sameButForRounding = (a: Printed, b: Printed): boolean =>
  exact(a.value) === exact(b.value) || isRounding(a, b) || isRounding(b, a)
