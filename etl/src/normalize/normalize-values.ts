import type { Indicator } from '../catalogue/types.js'
import { type Decimal, decimalOf, multiply, toNumber } from '../language/quantity/decimal.js'
import { parseUnit } from '../language/quantity/units.js'
import type { Amount, NormalizedFigure } from '../model/index.js'
import { unitFit } from './unit-fit.js'

type NormalizedValues = Pick<NormalizedFigure, 'normalizedValue' | 'normalizedLow' | 'normalizedHigh'>

/**
 * The figure's numbers in the entry's base unit, exact to the last digit; null where the unit does not fit the entry.
 * Without an entry: in the printed unit's own dimension (万人 → 人).
 */
export function normalizeValues(amount: Amount, entry: Indicator | null): NormalizedValues {
  const fit = entry === null ? 'own' : unitFit(amount, entry)
  const factor = fit === 'none' || fit === 'unknown' ? null : (parseUnit(amount.unit)?.factor ?? decimalOf(1))
  return {
    normalizedValue: scaled(amount.value, factor),
    normalizedLow: scaled(amount.low, factor),
    normalizedHigh: scaled(amount.high, factor),
  }
}

function scaled(value: number | null, factor: Decimal | null): number | null {
  return value === null || factor === null ? null : toNumber(multiply(decimalOf(value), factor))
}
