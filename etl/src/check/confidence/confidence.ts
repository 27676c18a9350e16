import type { Sign } from './signs.js'
import type { Weights } from './weights.js'

type Model = Pick<Weights, 'bias' | 'caution'> & { signs: readonly { sign: Sign; weight: number }[] }

/**
 * How likely a figure with these signs is right in all its fields, 0…1 to two decimals: the logistic function of the sum of
 * their weights.
 */
export function confidenceOf(held: readonly Sign[], { bias, caution, signs }: Model): number {
  const odds = signs.reduce((sum, { sign, weight }) => (held.includes(sign) ? sum + weight : sum), bias - caution)
  return Math.round(100 / (1 + Math.exp(-odds))) / 100
}
