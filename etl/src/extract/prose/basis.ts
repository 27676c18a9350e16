import type { Basis } from '../../model/index.js'
import { isFlow, isGrowth } from '../growth.js'
import { isStanding } from './action-words.js'
import type { Draft } from './draft.js'

/**
 * A change without 每年 or 年均: growth in % is a yearly pace (增长6%); a fall (能耗下降13.5%), a change in years, points
 * or heads (人均预期寿命提高1岁), or one measured from a year (比2020年) is the change over the period.
 */
const changeBasis = ({ predicate, unit }: Draft, words: string): Basis =>
  /同比|比上年/.test(words) ||
  (predicate.growth === 'up' && unit === '%' && !/比|较/.test(words.replace(/比(?:例|重|率)|占比/g, '')))
    ? 'ANNUAL'
    : 'CUMULATIVE'

/**
 * CUMULATIVE: 累计, 五年, new things and deeds counted over the period. ANNUAL: 每年, 年均, growth.
 * words: those of the figure alone; everyYear: its sentence opens with 每年.
 * POINT: a level that is reached or held (达到, 保持在).
 */
export function basisOf(draft: Draft, words: string, wholePeriod: boolean, everyYear: boolean): Basis {
  const { predicate, name, unit, verb } = draft
  if (predicate.cumulative || /累计|累积/.test(words)) return 'CUMULATIVE'
  // 年度计划投资92亿元
  if (/年度/.test(name) && !predicate.level) return 'ANNUAL'
  if (draft.per !== null && /^每(?:月|季度|周|天)$/.test(draft.per)) return 'POINT'
  // 引进人才1200人/年; 处置能力45万吨/年 is a level.
  if (/(?:人|名|次|个|家|件|套|户|亩|公里)[/／]年$/.test(unit ?? '') && !/能力|产能$/.test(name)) return 'ANNUAL'
  // 年接待游客6000万人次, but not 五年培训60万人次
  if (/(?<![\d一二三四五十全当])年(?:接待|服务|培训|新增|招收|引进|输送)/.test(words)) return 'ANNUAL'
  // 年均浓度 is a name, 年均增长 a pace.
  if (predicate.annual || /每年|年均(?!浓度|气温|降水|值)|逐年/.test(words)) return 'ANNUAL'
  if (/[%％]$/.test(unit ?? '') && !predicate.growth && !isGrowth(name)) return everyYear ? 'ANNUAL' : 'POINT'
  // “三支一扶”计划五年招募3500名, 三年引进3万名
  if (/(?<![\d.]|连续)[三五35]年(?!来|间?接|制)(?:内|间|共)?[\u4e00-\u9fa5]/.test(words)) return 'CUMULATIVE'
  if (everyYear) return 'ANNUAL'
  if (draft.quantity.ratio !== null) return 'POINT'
  if (predicate.growth) return changeBasis(draft, words)
  if (/个百分点$/.test(unit ?? '') && /增[长速].*(?:高于|低于|快于)/.test(name)) return 'ANNUAL'
  if (isGrowth(name) || /增速|增长率/.test(name)) return 'ANNUAL'
  if (/[%％]$/.test(unit ?? '')) return 'POINT'
  if (predicate.held) return 'POINT'
  if (
    (predicate.level || predicate.comparator !== null) &&
    /(?:能力|容量|吞吐量|客运量|周转量|客流量|接待量)$/.test(name)
  )
    return 'POINT'
  if (unit !== null && /次$/.test(unit)) return 'CUMULATIVE'
  if (predicate.level && /(?:规模|总量|总数|数量)$/.test(name)) return 'POINT'
  if (/新增/.test(name) || isFlow(name)) return 'CUMULATIVE'
  if (predicate.level) return 'POINT'
  if (verb !== null && !isStanding(verb)) return 'CUMULATIVE'
  return wholePeriod && !/总量|总数|规模|参保|持卡|覆盖/.test(name) ? 'CUMULATIVE' : 'POINT'
}
