import { boundedBy } from '../../../model/index.js'
import type { FigureCandidate } from '../figure-candidate.js'
import { nounBehind } from '../noun-behind.js'
import { candidateOf, type Reading } from './reading.js'

/** 长期护理保险试点扩大到3个|市: places alone say nothing without what is done there. */
const placeAlone = /^(?:市|县|区|省|乡镇|镇|村|市州|市（州）|县区|城市|省份|国家)$/
/** 完成农村环境整治412个|村 */
const doneThere = /(?:整治|改造|治理|试点)$/
/** 遴选骨干教师300名|赴外研修: what those counted then do. */
const sentOn = /^(?:赴|前往|参加|进行|接受|开展|入驻|挂职|跟岗)/
/** 连跨4个|百亿元台阶: no thing counted; nor are 12个|市州中的|8个. */
const nothingCounted = /(?:台阶|大关|关口|中的)$/

/** 建设100个新型研发机构, 每年服务2000名以上退役军人就业创业: the thing counted follows its number. */
export function numberBeforeNoun(reading: Reading): FigureCandidate | null {
  const { quantity, left, right, predicate, subject, inherited } = reading
  if (right === '' || (quantity.amount.unit === null && quantity.amount.ratio === null)) return null
  // 为120万名农村妇女开展免费检查: a deed for so many.
  const verb = subject.verb ?? (/^(?:为|给|向)$/.test(left) ? 'people helped' : inherited.verb)
  const noun = nounBehind(right, verb)
  if (noun === '' || nothingCounted.test(noun)) return null
  const name =
    subject.verb !== null && subject.name.length >= 2 && sentOn.test(right)
      ? subject.name
      : placeAlone.test(noun) && (predicate.level || doneThere.test(subject.name))
        ? subject.name + noun
        : noun
  const comparator = predicate.comparator ?? inherited.comparator
  return candidateOf(reading, {
    name,
    amount: boundedBy(quantity.amount, comparator),
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
