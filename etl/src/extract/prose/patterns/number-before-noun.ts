import type { Draft } from '../draft.js'
import { nounBehind } from '../noun-behind.js'
import { draftOf, type Reading } from './reading.js'

/** 至少提供1次职业指导: the mark stands before the verb. */
const atLeastBeforeVerb = /至少[\u4e00-\u9fa5]{2,4}$/

/** 建设100个新型研发机构, 每年服务2000名以上退役军人就业创业: the thing counted follows its number. */
export function numberBeforeNoun(reading: Reading): Draft | null {
  const { quantity, left, right, predicate, subject, inherited } = reading
  if (right === '' || (quantity.unit === null && quantity.ratio === null)) return null
  // 为120万名农村妇女开展免费检查: a deed for so many.
  const verb = subject.verb ?? (/^(?:为|给|向)$/.test(left) ? 'people helped' : inherited.verb)
  const name = nounBehind(right, verb)
  if (name === '') return null
  const comparator = predicate.comparator ?? (atLeastBeforeVerb.test(left) ? 'GTE' : inherited.comparator)
  return draftOf(reading, {
    name,
    comparator: quantity.mark ?? comparator ?? 'EQ',
    predicate: {
      ...predicate,
      level: predicate.level && left !== '为',
      comparator,
      annual: predicate.annual || inherited.annual,
    },
    verb,
    rule: 'number-before-noun',
    confidence: 0.8,
  })
}
