import type { Comparator } from '../../model/index.js'
import type { Predicate } from './predicate.js'
import type { Quantity } from './quantities.js'

/** A figure as its clause tells it, before time, basis and status are settled. */
export interface Draft {
  quantity: Quantity
  name: string
  unit: string | null
  comparator: Comparator
  predicate: Predicate
  /** Verb of doing before the thing counted: 建设, 发放. */
  verb: string | null
  per: string | null
  /** Range of the words that carry it. */
  start: number
  end: number
  rule: string
  confidence: number
}
