import { completeName } from '../carry-over.js'
import type { FigureCandidate } from '../figure-candidate.js'
import { growthName, measuredFrom, nameOfPeople } from '../names.js'
import { sharedHead } from '../shared-head.js'
import { bareNew, nameMeant, paidFor } from './name-meant.js'
import { candidateOf, type Reading } from './reading.js'

const comparing = /^(?:高于|低于|快于|领先)/
/** 覆盖全省14个|市州中的|10个: some of so many. */
const someOf = /(?:全[省市县国区])?\d+个([\u4e00-\u9fa5]{1,8})中$/

/** The name that the words before the number print, completed from the figure before; '' for none. */
function ownName({ input, segment, quantity, subject }: Reading): string {
  const { previousFigure, known, clauseBefore, clause } = input
  const printed = subject.name
    .replace(/^(?:的|了)/, '')
    .replace(measuredFrom, '')
    .replace(someOf, '$1')
  // 地区生产总值年均增长7%，高于全省平均水平1个百分点: the growth is higher, not the thing.
  const compared = comparing.test(printed) && previousFigure?.predicate.growth
  const previous = compared ? previousFigure.name : input.previous
  const covers = /^覆盖/.test(printed) && someOf.test(subject.name) ? (previous ?? '') : ''
  const counted = previousFigure?.amount.unit === quantity.amount.unit
  const beside = segment.start !== clause.start && previous !== null ? sharedHead(previous, printed, counted) : covers
  const completed = completeName(printed, previous, known, clauseBefore).replace(/(?<=.{2}占)$/, '比')
  return completed === '投资' ? paidFor(input.clauseBehind, completed) || completed : beside + completed
}

/** 城镇新增就业60万人以上, 城镇调查失业率控制在5.5%以内, 发放创业担保贷款20亿元: the number ends the clause. */
export function numberAtEnd(reading: Reading): FigureCandidate | null {
  const { quantity, right, predicate, subject, inherited } = reading
  if (right !== '' && !/^[（(]/.test(right)) return null
  if (
    quantity.amount.unit === null &&
    quantity.amount.ratio === null &&
    !predicate.level &&
    predicate.comparator === null
  )
    return null
  const own = ownName(reading)
  const named =
    own === '' || bareNew.test(own)
      ? nameMeant(reading)
      : predicate.growth
        ? { name: growthName(own, predicate, quantity.amount.unit), subject: own }
        : { name: own }
  if (named.name === '') return null
  // 跨越2000亿元、3000亿元: a bare number takes the verb of the one before.
  const { previousFigure } = reading.input
  const alike =
    reading.left === '' && previousFigure?.predicate.level && previousFigure.amount.unit === quantity.amount.unit
  return candidateOf(reading, {
    ...(alike ? { predicate: previousFigure.predicate } : {}),
    ...named,
    name: nameOfPeople(named.name, quantity.amount.unit, subject.verb),
    verb: subject.verb ?? (predicate.level ? null : inherited.verb),
    rule: 'number-at-end',
    confidence: 0.9,
  })
}
