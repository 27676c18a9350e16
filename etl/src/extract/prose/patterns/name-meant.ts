import { peelPredicate } from '../../../language/grammar/predicate.js'
import type { FigureCandidate } from '../figure-candidate.js'
import { growthName } from '../names.js'
import { readSubject } from '../subject.js'
import type { Reading } from './reading.js'

/** 地区生产总值|年均增速高于全省平均水平1个百分点, 达到3500亿元 */
const withoutGrowth = (name: string) => name.replace(/(?<=.{3})(?:年均)?(?:增速|增幅|增长率?)(?:[高低快]于.*)?$/, '')
const isShareOrPoints = (unit: string | null) => unit === null || /[%％‰]|百分点/.test(unit)

const newness = /^(?:新增|净增)/
/** 高速公路里程增至438公里、五年|新增|127公里 */
export const bareNew = /^(?:新增|净增)$/
const newOf = (word: string, before: FigureCandidate | null, unit: string | null) =>
  before !== null && before.amount.unit === unit ? word + (before.subject ?? before.name).replace(newness, '') : ''

/** 投入27亿元，|新建学校38所|, 投资3亿元，改造管网64公里: money without a name is put into what is done next. */
export function paidFor(clauseBehind: string, paid: string): string {
  const { name, verb } = readSubject(peelPredicate(clauseBehind.replace(/\d.*$/, '')).subject)
  return verb !== null && /\d/.test(clauseBehind) && name.length >= 2 ? name + paid : ''
}

/** 新开工项目80个以上，|竣工投产|50个 */
const stages = /^(?:新?(?:签约|开工|竣工|完工|投产|投运|达产))+$/

/** 累计完成11.5万户 */
const counts = (unit: string | null) => unit !== null && !/元$|[%％‰]|百分点/.test(unit)

export interface NamedFigure {
  name: string
  /** Without what a change adds to it. */
  subject?: string
}

/** Name of a number without one of its own, from what is spoken of around it; '' for none. */
export function nameMeant({ input, segment, quantity, left, predicate, subject }: Reading): NamedFigure {
  const { previous, previousFigure, clause } = input
  if (bareNew.test(subject.name)) return { name: newOf(subject.name, previousFigure, quantity.amount.unit) }
  const at = stages.exec(predicate.subject)?.[0]
  if (at && previousFigure?.name.endsWith('项目') && previousFigure.amount.unit === quantity.amount.unit)
    return { name: `${at}项目` }
  if (subject.verb === '投入' && /元$/.test(quantity.amount.unit ?? '')) {
    // 市级财政|每年投入|不少于2亿元: who pays names it before what is done next.
    const payer = /^[\u4e00-\u9fa5]{1,4}财政/.exec(left)?.[0]
    return { name: payer ? `${payer}投入` : paidFor(input.clauseBehind, '投入') }
  }
  if (previous === null && subject.verb === '完成' && counts(quantity.amount.unit))
    return { name: input.headline ?? '' }
  if (left === '' && segment.start === clause.start) return { name: '' }
  if (predicate.growth)
    return previous ? { name: growthName(previous, predicate, quantity.amount.unit), subject: previous } : { name: '' }
  // 地区生产总值年均增长7%以上，力争达到8%，到2025年突破6000亿元: the rate again, then the thing itself.
  if (previousFigure && previousFigure.amount.unit === quantity.amount.unit) {
    // 新增示范企业9家、累计28家: of the old ones too.
    const name = predicate.cumulative ? previousFigure.name.replace(newness, '') : previousFigure.name
    return { name, ...(previous ? { subject: previous } : {}) }
  }
  return { name: isShareOrPoints(quantity.amount.unit) ? (previous ?? '') : withoutGrowth(previous ?? '') }
}
