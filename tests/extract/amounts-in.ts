import { findQuantities } from '../../etl/src/language/quantity/quantities.js'
import type { Amount } from '../../etl/src/model/index.js'

/** The amounts that a sentence without white space states, in order. */
export const amountsIn = (sentence: string): Amount[] => findQuantities(sentence).map(({ amount }) => amount)
