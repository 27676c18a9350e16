import type { Indicator } from '../catalogue/types.js'
import { type Decimal, decimalOf, multiply, toNumber } from '../language/quantity/decimal.js'
import { parseUnit } from '../language/quantity/units.js'
import type { Figure, NormalizedFigure } from '../model/index.js'
import { unitFit } from './unit-fit.js'

type NormalizedValues = Pick<NormalizedFigure, 'normalizedValue' | 'normalizedLow' | 'normalizedHigh'>

/**
 * The figure's numbers in the entry's base unit, exact to the last digit; null where the unit does not fit the entry.
 * Without an entry: in the printed unit's own dimension (万人 → 人).
 */
export function normalizeValues(figure: Figure, entry: Indicator | null): NormalizedValues {
  const fit = entry === null ? 'own' : unitFit(figure, entry)
  const factor = fit === 'none' || fit === 'unknown' ? null : (parseUnit(figure.unit)?.factor ?? decimalOf(1))
  return {
    normalizedValue: scaled(figure.value, factor),
    normalizedLow: scaled(figure.low, factor),
    normalizedHigh: scaled(figure.high, factor),
  }
}

function scaled(value: number | null, factor: Decimal | null): number | null {
  return value === null || factor === null ? null : toNumber(multiply(decimalOf(value), factor))
}
