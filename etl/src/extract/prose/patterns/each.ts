import type { Predicate } from '../../../language/grammar/predicate.js'
import { boundedBy } from '../../../model/index.js'
import { type ClauseInput, commonFields, type Inherited } from '../clause-input.js'
import { completeList, splitCoordination } from '../coordination.js'
import type { FigureCandidate } from '../figure-candidate.js'
import type { Segment } from '../segments.js'
import { readSubject } from '../subject.js'

/** The same number for each thing listed: 国家级高技能人才培养基地和技能大师工作室各25个. */
export function eachOf(
  input: ClauseInput,
  segment: Segment,
  predicate: Predicate,
  inherited: Inherited,
): FigureCandidate[] | null {
  const [quantity] = segment.quantities
  if (!predicate.each || !quantity || segment.quantities.length !== 1) return null
  const { name, verb } = readSubject(predicate.subject)
  const count = name.split(/、|和|与|及/).length
  const things = splitCoordination(name, count)
  if (!things || count < 2) return null
  return completeList(things).map(
    (thing): FigureCandidate => ({
      ...commonFields(input, segment),
      quantity,
      name: thing,
      amount: boundedBy(quantity.amount, predicate.comparator),
      predicate,
      verb: verb ?? inherited.verb,
      rule: 'each',
      confidence: 0.9,
    }),
  )
}
