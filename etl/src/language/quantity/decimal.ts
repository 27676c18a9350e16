/** An exact decimal number: digits × 10^-scale. */
export interface Decimal {
  digits: bigint
  scale: number
}

const pattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i

/** The decimal that a number prints as: 58.92 is 58.92, not the binary fraction nearest to it. Throws on NaN and ∞. */
export function decimalOf(value: number | string): Decimal {
  const match = pattern.exec(String(value))
  const [, sign, whole = '', fraction = '', exponent = '0'] = match ?? []
  if (!match || whole + fraction === '') throw new RangeError(`${value} is no decimal number`)
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n)
  const scale = fraction.length - Number(exponent)
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale }
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** The number nearest to the decimal: one rounding, at the very end. */
export function toNumber({ digits, scale }: Decimal): number {
  return Number(`${digits}e-${scale}`)
}
