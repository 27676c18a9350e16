import type { Comparator } from '@plangraph/database'

interface Bounded {
  comparator: Comparator
}

const isFloor = ({ comparator }: Bounded) => comparator === 'GTE' || comparator === 'GT'
const isCeiling = ({ comparator }: Bounded) => comparator === 'LTE' || comparator === 'LT'

/** ≥5000万人 and ≥5500万人: two floors, or two ceilings, do not contradict each other; one asks for more. */
export const sameBound = (a: Bounded, b: Bounded): boolean =>
  (isFloor(a) && isFloor(b)) || (isCeiling(a) && isCeiling(b))

/** 95%以上 and 95%以内: a floor and a ceiling. */
export const oppositeBounds = (a: Bounded, b: Bounded): boolean =>
  (isFloor(a) && isCeiling(b)) || (isCeiling(a) && isFloor(b))
