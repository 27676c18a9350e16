import { lexicon } from '../../language/lexicon/lexicon.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { boundAfter, boundBefore } from '../../language/quantity/comparators.js'
import { type Around, isThreshold } from '../../language/quantity/group-thresholds.js'
import type { Quantity } from '../../language/quantity/quantities.js'
import type { Amount } from '../../model/index.js'
import { isPartOfDocument } from './document-parts.js'
import { countsText, isRating } from './text-counts.js'

const boundary = /^(?:$|[，。；、：！？）)（(])/
const timeSpan = pattern`^\d+(?:[-—–~～至到]\d+)?(?:[年月日天]|${words('span-unit')}|周(?!岁)|世纪)`
const spanUnit = pattern`^(?:[年周]|${words('span-unit')})`

const levelVerbEnd = pattern`${words('level-verb-end')}$`

/** 下降至2.5。, 年限达到13年: a verb of level before, the end of the clause or 年 after. */
const isLevelWithoutUnit = ({ before, behind, touching }: Around) =>
  /^年/.test(touching) ||
  (/[从由]$/.test(before) && /^[^，。；]{0,6}[到至为]\d/.test(behind)) ||
  ((levelVerbEnd.test(before) || boundBefore(before) !== null) && boundary.test(behind))

/** 平均住院日控制在8天以内, 反应时间缩短至12分钟, 重污染天数由2015年的21天减少到6天: a length of time that is measured. */
const measuresTime = pattern`${words('time-measure')}(?:[^，。；]{0,6}|由[^，。；]{1,20}|[^，。；]{0,6}\d+天[、和])$`

/** 优良天数281天、比2020年增加|36天 */
const changesLength = pattern`${words('changes-length')}$`

/** Spans of time: 力争通过3—5年的努力, 24小时, 前三年, 缩短至5个工作日内办结; 年 is a unit only of a length such as 受教育年限. */
function isSpanOfTime(printed: string, { unit }: Amount, { before, touching }: Around): boolean {
  if (measuresTime.test(before) || (unit === '天' && changesLength.test(before))) return false
  if (timeSpan.test(printed)) return true
  // 20家|年营业收入超亿元的企业: 年 after a unit begins the next word.
  if (/^[百千万亿]?$/.test(unit ?? '') && spanUnit.test(touching)) return true
  return unit === '个' && /^(?:工作日|月|星期)/.test(touching)
}

const ordinalLead = pattern`(?:${words('ordinal-lead')}|第)$`
const ordinalEnd = pattern`^(?:${words('ordinal-end')}|[月日号])`

/** Ordinals, ranks, rates and parts of dates: 第2批, 排名前10位, 每3万人口配备1辆, 12月, 4级工伤, 12号, 3期, 耕地红线. */
const isOrdinal = ({ before, touching }: Around) => ordinalLead.test(before) || ordinalEnd.test(touching)

const tellsWhom = new RegExp(`^${boundAfter}的?[\\u4e00-\\u9fa5]`)
const toldOfAge = pattern`^(?:${boundAfter}[，。；]|${words('age-rises')})`
/** 为35—64岁农村妇女…: an age that tells whom. */
const isAge = ({ unit }: Amount, { touching }: Around) =>
  /岁$/.test(unit ?? '') && tellsWhom.test(touching) && !toldOfAge.test(touching)

/** A bare scale that is part of a name: 每万人口发明专利拥有量, 亿元地区生产总值…; 培育千户… is a figure. */
const isScaleOfName = (printed: string, { before }: Around) =>
  /^[百千万亿](?!余)/.test(printed) &&
  lexicon.get(before.slice(-2))?.class !== 'ACTION' &&
  !/[达到]$/.test(before) &&
  boundBefore(before) === null

const usesPolicy = pattern`${words('uses-policy')}${words('uses-policy-well')}?[^，。；线管河]{0,24}$`
const policyBehind = pattern`^(?:[，。；、和及与]|${words('policy-word')}|$)`

/** 落实国家稳经济33条、省46条: a package of policies is named by the number of its items. */
const isPackage = ({ unit }: Amount, { before, touching }: Around) =>
  unit === '条' && usesPolicy.test(before) && policyBehind.test(touching)

const distanceUnit = pattern`${words('distance-unit')}$`
const serves = pattern`(?:范围)?内?(?:[\u4e00-\u9fa5]{2,6}覆盖率|${words('service-range')})`
const nameBehindDistance = pattern`^(?:${serves}|以?内${words('distance-behind')})`

/** 公交站点500米覆盖率, 10公里服务半径, 轨道50米内换乘, 10公里以内没有热源: a distance that is part of a name. */
const isDistanceOfName = ({ unit }: Amount, { touching }: Around) =>
  distanceUnit.test(unit ?? '') && nameBehindDistance.test(touching)

const shareBefore = pattern`${words('share-before')}$`

/** 80%以上钢铁产能|完成改造: a share of what follows, unless a measure before it makes it the criterion of a group (占比超过40%的地区). */
const definesGroup = ({ unit }: Amount, around: Around) =>
  isThreshold(unit, around) && !(unit === '%' && !shareBefore.test(around.before))

const event = pattern`^[^，。；、\d]{0,8}(?:${words('event')}|[^，。；、\d]赛)`

/** 2028年残奥会 without its 年, 2026名古屋亚运会: the year of an event in its name. */
const isYearOfEvent = (printed: string, { touching }: Around) =>
  /^20[0-4]\d(?!\d)/.test(printed) && event.test(touching)

const scoreBefore = pattern`${words('gives-mark')}[:：为]?$`

/** 评分95/100: a score. */
const isScore = ({ ratio }: Amount, { before }: Around) => ratio !== null && scoreBefore.test(before)

/** Part of a word or a formula: PM2.5, 5G技术, 1+X证书, 6+5+6+1; or of a date: 2026-07-22/23. */
const isPartOfWord = ({ before, touching }: Around) =>
  /[A-Za-z+＋×.．]$|\d-$/.test(before) || /^[A-Za-z+＋×]/.test(touching)

/** 十分不易; 办好十件民生实事, 实施十项行动: ten in words is a round number of a slogan. */
const isTenInWords = (printed: string) => /^十[分件项个条大]$/.test(printed)

/** Ratios that are no figure: 8/10万 a rate in ten thousands, 1∶5万 the scale of a map, 按照3：4：3的比例 a way of sharing. */
const isRatioOfName = ({ ratio }: Amount, { before, touching }: Around) =>
  ratio !== null && (/^[千万亿]/.test(touching) || (/按照?$/.test(before) && /^的?比例/.test(touching)))

const isBareNumber = ({ unit, ratio }: Amount, around: Around) =>
  unit === null && ratio === null && !isLevelWithoutUnit(around)

/** Reasons why a number is not a figure; any one suffices. */
const reasons: readonly ((amount: Amount, around: Around, printed: string) => boolean)[] = [
  (_amount, around) => isPartOfWord(around),
  (_amount, around) => isOrdinal(around),
  isAge,
  countsText,
  isRating,
  (_amount, _around, printed) => isTenInWords(printed),
  (_amount, around, printed) => isScaleOfName(printed, around),
  isBareNumber,
  isPackage,
  isPartOfDocument,
  (_amount, around, printed) => isYearOfEvent(printed, around),
  isScore,
  isRatioOfName,
  (amount, around, printed) => isSpanOfTime(printed, amount, around),
  isDistanceOfName,
  definesGroup,
]

/** Characters of context that are examined on each side of a number. */
const contextLength = 40

/** True for a number that only looks like a figure. named: ranges of names and slogans (超额完成“3515”工程). */
export function isNotFigure(quantity: Quantity, sentence: string, named: readonly [number, number][]): boolean {
  if (named.some(([start, end]) => quantity.start >= start && quantity.end <= end)) return true
  const around: Around = {
    before: sentence.slice(Math.max(0, quantity.start - contextLength), quantity.start),
    behind: sentence.slice(quantity.markEnd, quantity.markEnd + contextLength),
    touching: sentence.slice(quantity.end, quantity.end + contextLength),
  }
  const printed = sentence.slice(quantity.start, quantity.end)
  return reasons.some((holds) => holds(quantity.amount, around, printed))
}
