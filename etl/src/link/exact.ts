/** Floating point leaves dust behind (0.1 + 0.2); twelve significant digits are more than any plan prints. */
export const exact = (value: number): number => Number(value.toPrecision(12))
