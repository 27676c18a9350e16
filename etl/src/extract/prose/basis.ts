import { isStanding } from '../../language/grammar/action-words.js'
import { isFlow, isGrowth } from '../../language/grammar/growth.js'
import type { Basis } from '../../model/index.js'
import type { FigureCandidate } from './figure-candidate.js'

/**
 * A change without 每年 or 年均: growth in % is a yearly pace (增长6%); a fall (能耗下降13.5%), a change in years, points
 * or heads (人均预期寿命提高1岁), or one measured from a year (比2020年) is the change over the period.
 */
const changeBasis = ({ predicate, amount: { unit } }: FigureCandidate, words: string): Basis =>
  /同比|[比较](?:上年|去年|上一年)/.test(words) ||
  (predicate.growth === 'up' && unit === '%' && !/比|较/.test(words.replace(/比(?:例|重|率)|占比|可比/g, '')))
    ? 'ANNUAL'
    : 'CUMULATIVE'

/** 总投资约420亿元, 获中央补助资金1.37亿元, 拉动消费7亿元: money spent or got, where 投资规模达到 is a level. */
const isMoneySpent = ({ name, amount: { unit }, predicate }: FigureCandidate) =>
  /元$/.test(unit ?? '') &&
  (/总投资$/.test(name) ||
    (!predicate.level && /(?:投资|[补专奖][助项补]资金|预算内资金|合同资金|到位资金|拉动消费)$/.test(name)))

/**
 * CUMULATIVE: 累计, 五年, new things and deeds counted over the period. ANNUAL: 每年, 年均, growth.
 * words: those of the figure alone; everyYear: its sentence opens with 每年.
 * POINT: a level that is reached or held (达到, 保持在).
 */
export function basisOf(candidate: FigureCandidate, words: string, wholePeriod: boolean, everyYear: boolean): Basis {
  const { predicate, name, verb } = candidate
  const { unit, ratio } = candidate.amount
  if (predicate.cumulative || /累计|累积/.test(words)) return 'CUMULATIVE'
  // 年度计划投资92亿元
  if (/年度/.test(name) && !predicate.level) return 'ANNUAL'
  if (candidate.per !== null && /^每(?:月|季度|周|天)$/.test(candidate.per)) return 'POINT'
  // 引进人才1200人/年; 处置能力45万吨/年 is a level.
  if (/(?:人|名|次|个|家|件|套|户|亩|公里)[/／]年$/.test(unit ?? '') && !/能力|产能$/.test(name)) return 'ANNUAL'
  // 年接待游客6000万人次, but not 五年培训60万人次
  if (/(?<![\d一二三四五十全当])年(?:接待|服务|培训|新增|招收|引进|输送)/.test(words)) return 'ANNUAL'
  // 年均浓度 is a name, 年均增长 a pace.
  if (predicate.annual || /每年|年均(?!浓度|气温|降水|值)|逐年/.test(words)) return 'ANNUAL'
  // 每年改造800个小区，雨污分流率达到95%: a rate is a level even behind a clause with 每年.
  if (/[%％]$/.test(unit ?? '') && !predicate.growth && !isGrowth(name))
    return everyYear && !/(?:率|比[重例]|占比)$/.test(name) ? 'ANNUAL' : 'POINT'
  // “三支一扶”计划五年招募3500名, 三年引进3万名
  if (/(?<![\d.]|连续)[三五35]年(?!来|间?接|制)(?:内|间|共)?[\u4e00-\u9fa5]/.test(words)) return 'CUMULATIVE'
  if (everyYear) return 'ANNUAL'
  if (ratio !== null) return 'POINT'
  if (predicate.growth) return changeBasis(candidate, words)
  if (/个百分点$/.test(unit ?? '') && /增[长速].*(?:高于|低于|快于)/.test(name)) return 'ANNUAL'
  if (isGrowth(name) || /增速|增长率/.test(name)) return 'ANNUAL'
  if (/[%％]$/.test(unit ?? '')) return 'POINT'
  if (predicate.held) return 'POINT'
  if (
    (predicate.level || predicate.comparator !== null) &&
    /(?:能力|容量|吞吐量|客运量|周转量|客流量|接待量)$/.test(name)
  )
    return 'POINT'
  // 形成正极材料30万吨的年产能, 人均用地指标不高于0.8平方米: so much in any year, so much a head.
  if (/(?<!新增.*)(?:年(?:产能|产量|产值|收入|利润|处理能力|利用量)|(?<!过剩|落后)产能)$/.test(name)) return 'POINT'
  if (/(?:人均|户均|生均|每[百千万]?[人户]).*(?:指标|标准|面积)$/.test(name) && !/新增/.test(name)) return 'POINT'
  if (unit !== null && /次$/.test(unit)) return 'CUMULATIVE'
  if (predicate.level && /(?:规模|总量|总数|数量)$/.test(name)) return 'POINT'
  if (/新增/.test(name) || isFlow(name) || isMoneySpent(candidate)) return 'CUMULATIVE'
  if (predicate.level) return 'POINT'
  if (verb !== null && !isStanding(verb)) return 'CUMULATIVE'
  return wholePeriod && !/总量|总数|规模|参保|持卡|覆盖/.test(name) ? 'CUMULATIVE' : 'POINT'
}
