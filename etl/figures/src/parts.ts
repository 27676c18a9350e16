import { type ComparedIndicator, obstacle, type Timely } from './compare.js'

/** A goal as far as it matters whether it counts as a part of another. */
export interface Part extends Timely {
  /** In the base unit; null for what is no single number. */
  value: number | null
}

/**
 * Does a goal of a region count as a part of the goal of the region above: one number of an indicator that adds up, which
 * counts like with like (a sum over the period with a sum over the period, 人 never with 人次), for the region as a whole?
 */
export const isPartOf = (
  part: Part,
  whole: Timely,
  indicator: Pick<ComparedIndicator, 'measure' | 'additive'>,
): boolean =>
  indicator.additive && part.value !== null && whole.per === null && obstacle(part, whole, indicator) === null
