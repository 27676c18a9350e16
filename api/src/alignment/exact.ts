/** The number without the noise of binary arithmetic: 6.5 − 5.9 is 0.6, not 0.5999999999999996. */
export const exact = (value: number): number => Number(value.toPrecision(12))
