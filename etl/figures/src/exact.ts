/**
 * A computed number without the dust of floating point (0.1 + 0.2): rounded to twelve significant digits, more than any
 * plan prints. For sums, differences and shares of stored numbers, whose digits as printed are not known any more;
 * `Decimal` of etl/language computes with the printed digits themselves, when a figure is brought to its base unit.
 */
export const exact = (value: number): number => Number(value.toPrecision(12))
