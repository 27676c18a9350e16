import { completeName } from '../carry-over.js'
import type { Draft } from '../draft.js'
import { growthName, measuredFrom, nameOfPeople } from '../names.js'
import { sharedHead } from '../shared-head.js'
import { draftOf, type Reading } from './reading.js'

/** 地区生产总值|年均增速高于全省平均水平1个百分点, 达到3500亿元 */
const withoutGrowth = (name: string) => name.replace(/(?<=.{3})(?:年均)?(?:增速|增幅|增长率?)(?:[高低快]于.*)?$/, '')
const isShareOrPoints = (unit: string | null) => unit === null || /[%％‰]|百分点/.test(unit)

/** 高速公路里程增至438公里、五年|新增|127公里 */
const bareNew = /^(?:新增|净增)$/
const newOf = (word: string, before: Draft | null, unit: string | null) =>
  before !== null && before.unit === unit ? word + (before.subject ?? before.name).replace(bareNew, '') : ''

const comparing = /^(?:高于|低于|快于|领先)/
/** 覆盖全省14个|市州中的|10个: some of so many. */
const someOf = /(?:全[省市县国区])?\d+个([\u4e00-\u9fa5]{1,8})中$/

/** The name, from the words before the number or from the figure before; subject: without what a change adds. */
function nameAtEnd({ input, segment, quantity, left, predicate, subject }: Reading): {
  name: string
  subject?: string
} {
  const { previousFigure, known, clauseBefore, clause } = input
  const printed = subject.name
    .replace(/^(?:的|了)/, '')
    .replace(measuredFrom, '')
    .replace(someOf, '$1')
  // 地区生产总值年均增长7%，高于全省平均水平1个百分点: the growth is higher, not the thing.
  const compared = comparing.test(printed) && previousFigure?.predicate.growth
  const previous = compared ? previousFigure.name : input.previous
  const covers = /^覆盖/.test(printed) && someOf.test(subject.name) ? (previous ?? '') : ''
  const beside = segment.start !== clause.start && previous !== null ? sharedHead(previous, printed) : covers
  if (bareNew.test(printed)) return { name: newOf(printed, previousFigure, quantity.unit) }
  const own = beside + completeName(printed, previous, known, clauseBefore).replace(/(?<=.{2}占)$/, '比')
  if (own !== '')
    return predicate.growth ? { name: growthName(own, predicate, quantity.unit), subject: own } : { name: own }
  if (left === '' && segment.start === clause.start) return { name: '' }
  if (predicate.growth)
    return previous ? { name: growthName(previous, predicate, quantity.unit), subject: previous } : { name: '' }
  // 地区生产总值年均增长7%以上，力争达到8%，到2025年突破6000亿元: the rate again, then the thing itself.
  if (previousFigure && previousFigure.unit === quantity.unit) {
    // 新增示范企业9家、累计28家: of the old ones too.
    const name = predicate.cumulative ? previousFigure.name.replace(/^(?:新增|净增)/, '') : previousFigure.name
    return { name, ...(previous ? { subject: previous } : {}) }
  }
  return { name: isShareOrPoints(quantity.unit) ? (previous ?? '') : withoutGrowth(previous ?? '') }
}

/** 城镇新增就业60万人以上, 城镇调查失业率控制在5.5%以内, 发放创业担保贷款20亿元: the number ends the clause. */
export function numberAtEnd(reading: Reading): Draft | null {
  const { quantity, right, predicate, subject, inherited } = reading
  if (right !== '' && !/^[（(]/.test(right)) return null
  if (quantity.unit === null && quantity.ratio === null && !predicate.level) return null
  const named = nameAtEnd(reading)
  if (named.name === '') return null
  // 跨越2000亿元、3000亿元: a bare number takes the verb of the one before.
  const { previousFigure } = reading.input
  const alike = reading.left === '' && previousFigure?.predicate.level && previousFigure.unit === quantity.unit
  return draftOf(reading, {
    ...(alike ? { predicate: previousFigure.predicate } : {}),
    ...named,
    name: nameOfPeople(named.name, quantity.unit, subject.verb),
    verb: subject.verb ?? (predicate.level ? null : inherited.verb),
    rule: 'number-at-end',
    confidence: 0.9,
  })
}
