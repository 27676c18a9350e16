import { withoutLevelWords } from '../../../language/grammar/level-words.js'
import { type Predicate, peelPredicate } from '../../../language/grammar/predicate.js'
import type { Quantity } from '../../../language/quantity/quantities.js'
import { boundedBy } from '../../../model/index.js'
import { type ClauseInput, commonFields, type Inherited } from '../clause-input.js'
import type { FigureCandidate } from '../figure-candidate.js'
import { withoutGoalWords } from '../past-goal.js'
import type { Segment } from '../segments.js'
import { readSubject, type Subject } from '../subject.js'

/** One number with the words on either side of it, as the patterns of a single number look at it. */
export interface Reading {
  input: ClauseInput
  segment: Segment
  quantity: Quantity
  /** Words of the segment left of the number, and right of its mark up to the next number. */
  left: string
  right: string
  predicate: Predicate
  subject: Subject
  /** A share: %, 2/3, 1:4:5. */
  isShare: boolean
  inherited: Inherited
}

/** 至少提供1次职业指导, 每个街道至少建设1个: the mark stands before the verb. */
const atLeastBeforeVerb = /至少[\u4e00-\u9fa5]{2,4}$/

/** Reads the segment around its number `at`. */
export function readQuantity(input: ClauseInput, segment: Segment, at: number, inherited: Inherited): Reading {
  const quantity = segment.quantities[at] as Quantity
  // 100个镇1800个村: what a number counts ends where the next number begins.
  const next = segment.quantities[at + 1]?.start ?? segment.end
  const left = input.text.slice(segment.start, quantity.start).replace(/^[、，；：\s]+|^[和及与](?=\d)/, '')
  const right = withoutGoalWords(withoutLevelWords(input.text.slice(quantity.markEnd, next).replace(/^[）)]/, '')))
  const peeled = peelPredicate(left)
  const predicate =
    peeled.comparator === null && atLeastBeforeVerb.test(left) ? { ...peeled, comparator: 'GTE' as const } : peeled
  const isShare = quantity.amount.unit === '%' || quantity.amount.ratio !== null
  return {
    input,
    segment,
    quantity,
    left,
    right,
    predicate,
    subject: readSubject(predicate.subject),
    isShare,
    inherited,
  }
}

/** A candidate with the fields that every pattern fills alike. */
export function candidateOf(
  { input, segment, quantity, predicate, subject }: Reading,
  fields: Pick<FigureCandidate, 'name' | 'rule' | 'confidence'> & Partial<FigureCandidate>,
): FigureCandidate {
  return {
    ...commonFields(input, segment),
    quantity,
    amount: boundedBy(quantity.amount, predicate.comparator),
    predicate,
    verb: subject.verb,
    ...fields,
  }
}
