import type { Quantity } from './quantities.js'
import { startsWithAction } from './subject.js'

/** Ranges of 《…》 and “…”, numerals inside them belong to names and slogans: “3515”工程, “15分钟服务圈”. */
export function namedRanges(sentence: string): [number, number][] {
  return [...sentence.matchAll(/《[^》]{0,200}》|“[^”]{0,200}”|"[^"]{0,200}"|‘[^’]{0,200}’|〔[^〕]{0,20}〕/g)].map(
    (match) => [match.index, match.index + match[0].length],
  )
}

/** Units that measure a member of a group and so can define the group: 300户以上社区, 年收入2000万元以上企业. */
const sizeUnit = /(?:户|人|元|%|％|吨|平方米|平方公里|公里|亩|岁|千瓦|立方米|米|天|升|日|时|分)$/
const boundary = /^(?:$|[，。；、：）)（(])/
const timeSpan = /^\d+(?:[-—–~～至到]\d+)?(?:年|个月|月|日|天|小时|分钟|周|周年|世纪)/

/** 下降至2.5。, 年限达到13年: a verb of level before, the end of the clause or 年 behind. */
const isLevelWithoutUnit = (before: string, behind: string, touching: string) =>
  /^年/.test(touching) || (/(?:达到?|为|至|到|在|于|过)$/.test(before) && boundary.test(behind))

/** 超百亿元企业|60家, 亿元以上项目|156个 */
const groupNoun =
  /^级?(?:以上)?的?(?:[\u4e00-\u9fa5]{0,6}?)(?:企业|集团|园区|集群|产业|县|镇|村|项目|市场|基地|平台|品牌)\d/

const doesSomething = /^以上的[^，。；]{1,16}?(?:达到|实现|完成|建成|通过|具备|享有|纳入|落实|得到|建有|设有|拥有)/

/** How far around a number its reasons are looked for, in characters. */
const reach = 40

/** 平均住院日控制在8天以内, 反应时间缩短至12分钟, 重污染天数由2015年的21天减少到6天: a length of time that is measured. */
const measuresTime = /(?:天数|时间|时长|周期|期限|住院日|日数|工期|年限|寿命|年数)(?:[^，。；]{0,6}|由[^，。；]{1,20})$/

const isDuration = (quantity: Quantity, before: string) => timeSpan.test(quantity.printed) && !measuresTime.test(before)

/**
 * True for a number that only looks like a figure. The reason stands beside each test, with a line that made it needed.
 */
export function isNotFigure(quantity: Quantity, sentence: string, named: readonly [number, number][]): boolean {
  const before = sentence.slice(Math.max(0, quantity.start - reach), quantity.start)
  const behind = sentence.slice(quantity.markEnd, quantity.markEnd + reach)
  const touching = sentence.slice(quantity.end, quantity.end + reach)
  // Names and slogans: 超额完成“3515”工程, 《…5年行动计划》.
  if (named.some(([start, end]) => quantity.start >= start && quantity.end <= end)) return true
  // Part of a word or a formula: PM2.5, 5G技术, 1+X证书, 6+5+6+1.
  if (/[A-Za-z+＋×.．]$/.test(before) || /^[A-Za-z+＋×]/.test(touching)) return true
  // Ordinals and parts of dates: 第2批, 12月, 4级工伤, 12号, 3期.
  // Ranks and rates: 排名前10位, 每3万人口配备1辆.
  if (/(?:前|后|每|末位的|前几位的|后几位的)$/.test(before) || /^(?:耕地)?红线/.test(touching)) return true
  if (/第$/.test(before) || /^(?:月|日|号|时|级|届|期|世纪|年代|周年|点|版)/.test(touching)) return true
  // 为35—64岁农村妇女…: an age that tells whom; 8/10万 is a rate in ten thousands.
  if (
    quantity.unit === '岁' &&
    /^(?:以上|以下|及以上)?(?:的)?[\u4e00-\u9fa5]/.test(touching) &&
    !/^(?:以上|以下|左右|以内)?[，。；]/.test(touching)
  )
    return true
  if (quantity.ratio?.includes('/') && /^万/.test(touching)) return true
  // A bare scale that is part of a name: 每万人口发明专利拥有量, 亿元地区生产总值…, 万元工业增加值用水量; 培育千户… is a figure.
  if (
    /^[百千万亿]/.test(quantity.printed) &&
    !startsWithAction(before.slice(-2)) &&
    !/(?:约|超|过|达|到)$/.test(before)
  )
    return true
  // A number without a unit is a figure only as a level: 收入比下降至2.5。
  if (quantity.unit === null && quantity.ratio === null && !isLevelWithoutUnit(before, behind, touching)) return true
  // Spans of time: 力争通过3—5年的努力, 5年来, 24小时, 前三年; 年 is a unit only of a length such as 受教育年限.
  if (isDuration(quantity, before)) return true
  // 公交站点500米覆盖率, 10公里服务半径: a distance that is part of a name.
  if (/米$|公里$|分钟$/.test(quantity.unit ?? '') && /^(?:范围内?)?(?:覆盖|服务|半径|范围|生活圈|见绿)/.test(touching))
    return true
  // 缩短至5个工作日内办结
  if (quantity.unit === '个' && /^(?:工作日|月|星期)/.test(touching) && !measuresTime.test(before)) return true
  if (/^(?:年|个月|周|小时|分钟)/.test(touching) && !measuresTime.test(before)) return true
  // Thresholds that define a group: 300户以上社区, 对300户或800人以上社区.
  const opensGroup = (rest: string) => /^(?:以上|以下|及以上)(?:的)?[^，。；、：）)（(左]/.test(rest)
  if (quantity.unit && sizeUnit.test(quantity.unit) && !/人次$/.test(quantity.unit)) {
    // 80%以上的乡镇卫生院达到标准: a share at the head of a clause.
    const headShare = /[%％]$/.test(quantity.unit) && /(?:^|[，。；：、（])$/.test(before)
    // 分别达到82%以上和85%以上: the next of a list.
    const listed = /^[和与及]\d/.test(behind)
    // 城市建成区50%以上的面积达到海绵城市建设要求: a share of what was named before.
    const shareThatDoes = /[%％]$/.test(quantity.unit) && doesSomething.test(touching) && !/^对|[，；。]对/.test(before)
    if (opensGroup(touching) && !shareThatDoes && !headShare && !listed && !boundary.test(behind)) return true
    if (/^或\d+(?:\.\d+)?[^，。；、]{0,3}(?:以上|以下)[^，。；、]/.test(touching)) return true
    // 产值超100亿元的企业达到15家, 进水浓度高于100毫克/升的污水处理厂: a relative clause, the figure follows.
    if (
      /(?:超|过|超过|达|达到|突破|高于|低于|大于|小于|不足|不低于|不高于)$/.test(before) &&
      /^(?:以上|以下)?的[^，。；]{2}/.test(touching)
    ) {
      const deed = /(?:完成|开展|实施|安排|用于|覆盖|建设|设立|发放|提供|投入|筹集)(?:不低于|超过|不少于)$/.test(before)
      if (!deed) return true
    }
    // 培育营业收入超百亿元企业60家: a threshold before the thing, whose number follows.
    if (/(?:超|过|超过|达|突破)$/.test(before) && groupNoun.test(behind)) return true
  }
  return false
}
