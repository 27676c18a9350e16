import type { Quantity } from './quantities.js'

/** Ranges of 《…》 and “…”, numerals inside them belong to names and slogans: “3515”工程, “15分钟服务圈”. */
export function namedRanges(sentence: string): [number, number][] {
  return [...sentence.matchAll(/《[^》]*》|“[^”]*”|"[^"]*"|‘[^’]*’|〔[^〕]*〕/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ])
}

/** Units that measure a member of a group and so can define the group: 300户以上社区, 年收入2000万元以上企业. */
const sizeUnit = /(?:户|人|元|%|％|吨|平方米|平方公里|公里|亩|岁|千瓦|立方米|米|天)$/
const boundary = /^(?:$|[，。；、：）)（(])/
const timeSpan = /^\d+(?:[-—–~～至到]\d+)?(?:年|个月|月|日|天|小时|分钟|周|周年|世纪)/

/** How far around a number its reasons are looked for, in characters. */
const reach = 40

const isDuration = (quantity: Quantity) => timeSpan.test(quantity.printed)

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
  if (/第$/.test(before) || /^(?:月|日|号|时|级|届|期|世纪|年代|周年|点|版)/.test(touching)) return true
  // Spans of time: 力争通过3—5年的努力, 5年来, 24小时, 前三年; 年 is a unit only of a length such as 受教育年限.
  if (isDuration(quantity)) return true
  if (/^(?:年|个月|周|小时|分钟)/.test(touching) && !/(?:年限|寿命|年数|时间|时长|工期)[^，。；]{0,6}$/.test(before))
    return true
  // Thresholds that define a group: 300户以上社区, 对300户或800人以上社区.
  const opensGroup = (rest: string) => /^(?:以上|以下|及以上)(?:的)?[^，。；、：）)（(左]/.test(rest)
  if (quantity.unit && sizeUnit.test(quantity.unit) && !/人次$/.test(quantity.unit)) {
    if (opensGroup(touching) && !boundary.test(behind)) return true
    if (/^或\d+(?:\.\d+)?[^，。；、]{0,3}(?:以上|以下)[^，。；、]/.test(touching)) return true
    // 产值超100亿元的企业达到15家: a relative clause, the figure follows.
    if (/(?:超|过|超过|达|达到|突破)$/.test(before) && /^的/.test(touching) && /元$/.test(quantity.unit)) return true
  }
  return false
}
