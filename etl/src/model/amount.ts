export type Comparator = 'EQ' | 'GTE' | 'GT' | 'LTE' | 'LT' | 'APPROX' | 'RANGE'

/** What a number in a plan states, as it is printed: one value, a range of two, or a ratio, in its unit. */
export interface Amount {
  /** White space removed, the unit left out: ＜5.5, [60], 2/3, 30多 */
  printed: string
  /** In the printed unit; null for ranges and ratios. */
  value: number | null
  low: number | null
  high: number | null
  /** Parts of a whole or of each other: 10:38:52, 2/3 */
  ratio: string | null
  /** As printed, white space removed: 万人 */
  unit: string | null
  /** EQ where nothing bounds the number. */
  comparator: Comparator
}

/** The amount with a bound that is elsewhere in its words (不低于|95%); its own, as of 95%以上, goes before. */
export const boundedBy = (amount: Amount, bound: Comparator | null): Amount =>
  amount.comparator === 'EQ' && bound !== null ? { ...amount, comparator: bound } : amount
