import type { Predicate } from '../../language/grammar/predicate.js'
import type { Quantity } from '../../language/quantity/quantities.js'
import type { Amount } from '../../model/index.js'

/** A figure as its clause states it, before time, basis and status are settled. */
export interface FigureCandidate {
  quantity: Quantity
  name: string
  /** Name without what a change adds to it: 地区生产总值 of 地区生产总值年均增长. */
  subject?: string
  /** The quantity's amount, with the unit and the bound that other words of the clause give it. */
  amount: Amount
  predicate: Predicate
  /** Verb of doing before the thing counted: 建设, 发放. */
  verb: string | null
  per: string | null
  /** Range of the words that carry it. */
  start: number
  end: number
  /** Year that the words beside the number name, over that of the sentence. */
  year?: number
  /** The number is what was before, in whatever tense the sentence stands: 由52%提高到70%. */
  base?: boolean
  rule: string
  confidence: number
}
