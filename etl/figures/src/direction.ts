import type { Comparator, Direction } from '@plangraph/database'

/** Which way of an indicator's numbers is better: 1 upwards, −1 downwards; null where neither is. */
export const signOf = (direction: Direction | undefined): 1 | -1 | null =>
  direction === 'HIGHER' ? 1 : direction === 'LOWER' ? -1 : null

/** Which way a number must go to meet a goal: what its sign says, else the direction of the indicator; null: neither. */
export function wayOf({ comparator }: { comparator: Comparator }, direction: Direction): 1 | -1 | null {
  if (comparator === 'GTE' || comparator === 'GT') return 1
  if (comparator === 'LTE' || comparator === 'LT') return -1
  return signOf(direction)
}
