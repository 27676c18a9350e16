import { lexicon } from '../../language/lexicon/lexicon.js'
import { boundAfter, boundBefore } from '../../language/quantity/comparators.js'
import { type Around, isThreshold } from '../../language/quantity/group-thresholds.js'
import type { Quantity } from '../../language/quantity/quantities.js'
import type { Amount } from '../../model/index.js'

const boundary = /^(?:$|[，。；、：！？）)（(])/
const timeSpan = /^\d+(?:[-—–~～至到]\d+)?(?:年|个月|月|日|天|小时|分钟|周(?!岁)|周年|世纪)/

/** 下降至2.5。, 年限达到13年: a verb of level before, the end of the clause or 年 after. */
const isLevelWithoutUnit = ({ before, behind, touching }: Around) =>
  /^年/.test(touching) ||
  (/[从由]$/.test(before) && /^[^，。；]{0,6}[到至为]\d/.test(behind)) ||
  ((/(?:达到?|为|至|到|在)$/.test(before) || boundBefore(before) !== null) && boundary.test(behind))

/** 平均住院日控制在8天以内, 反应时间缩短至12分钟, 重污染天数由2015年的21天减少到6天: a length of time that is measured. */
const measuresTime = /(?:天数|时间|时长|周期|期限|住院日|日数|工期|年限|寿命|年数)(?:[^，。；]{0,6}|由[^，。；]{1,20})$/

/** Spans of time: 力争通过3—5年的努力, 24小时, 前三年, 缩短至5个工作日内办结; 年 is a unit only of a length such as 受教育年限. */
function isSpanOfTime(printed: string, { unit }: Amount, { before, touching }: Around): boolean {
  if (measuresTime.test(before)) return false
  if (timeSpan.test(printed)) return true
  // 20家|年营业收入超亿元的企业: 年 after a unit begins the next word.
  if (/^[百千万亿]?$/.test(unit ?? '') && /^(?:年|个月|周|小时|分钟)/.test(touching)) return true
  return unit === '个' && /^(?:工作日|月|星期)/.test(touching)
}

/** Ordinals, ranks, rates and parts of dates: 第2批, 排名前10位, 每3万人口配备1辆, 12月, 4级工伤, 12号, 3期, 耕地红线. */
const isOrdinal = ({ before, touching }: Around) =>
  /(?:前|后|每|末位的|前几位的|后几位的|第|届)$/.test(before) ||
  /^(?:(?:耕地)?红线|月|日|号|时|级|届|期|世纪|年代|周年|点|版)/.test(touching)

const tellsWhom = new RegExp(`^${boundAfter}的?[\\u4e00-\\u9fa5]`)
const toldOfAge = new RegExp(`^(?:${boundAfter}[，。；]|提高|提升|增加|上升|延长)`)
/** 为35—64岁农村妇女…: an age that tells whom. */
const isAge = ({ unit }: Amount, { touching }: Around) =>
  /岁$/.test(unit ?? '') && tellsWhom.test(touching) && !toldOfAge.test(touching)

/** A bare scale that is part of a name: 每万人口发明专利拥有量, 亿元地区生产总值…; 培育千户… is a figure. */
const isScaleOfName = (printed: string, { before }: Around) =>
  /^[百千万亿]/.test(printed) &&
  lexicon.get(before.slice(-2))?.class !== 'ACTION' &&
  !/[达到]$/.test(before) &&
  boundBefore(before) === null

/** 落实国家稳经济33条、省46条: a package of policies is named by the number of its items. */
const isPackage = ({ unit }: Amount, { before, touching }: Around) =>
  unit === '条' &&
  /(?:落实|贯彻|执行|用好|用足)(?:好|落实|执行)?[^，。；线管河]{0,24}$/.test(before) &&
  /^(?:[，。；、和及与]|政策|措施|意见|举措|接续|$)/.test(touching)

/** 公交站点500米覆盖率, 10公里服务半径, 轨道50米内换乘, 10公里以内没有热源: a distance that is part of a name. */
const isDistanceOfName = ({ unit }: Amount, { touching }: Around) =>
  /米$|公里$|分钟$/.test(unit ?? '') &&
  /^(?:(?:范围)?内?(?:[\u4e00-\u9fa5]{2,6}覆盖率|覆盖|服务|半径|范围|生活圈|见绿)|以?内(?:换乘|没有|无|有|不))/.test(
    touching,
  )

/** 80%以上钢铁产能|完成改造: a share of what follows, unless a measure before it makes it the mark of a group (占比超过40%的地区). */
const definesGroup = ({ unit }: Amount, around: Around) =>
  isThreshold(unit, around) &&
  !(unit === '%' && !/(?:率|比|比重|比例|强度|水平|达|达到|超过|高于|低于|不足)$/.test(around.before))

const presents =
  /(?:提出|明确|细化|设置?|包括|包含|共|共计|分为?|列出|部署|确定|安排|围绕|按照|从|实施好?|制定|聚焦|涉及|重点做好|抓好)(?:了|以下|的)?$/

/** 9个方面, 设24个专栏, 提出22项主要指标: the parts that a document says it has. */
function isPartOfDocument({ unit }: Amount, { before, touching }: Around): boolean {
  if (!/^(?:个|大|类|项|条|章|节|部|件|篇)?$/.test(unit ?? '')) return false
  if (/^[章节篇]$/.test(unit ?? '') && /(?:共|分|计|全文|正文|[：、，章篇]|^)$/.test(before)) return true
  if (/^大?(?:方面|部分|板块|维度|层面|章节?|篇章?|专栏|专题|二级条目|条目|类别|分领域)/.test(touching)) return true
  if (/(?:部分|章|节|篇)$/.test(before) && /^(?:条|章|节)$/.test(unit ?? '')) return true
  // 约束性指标|9项, 其余|12项|为预期性
  if (/(?:预期|约束)性(?:指标)?$/.test(before) || /^(?:为|是)?(?:预期|约束)性/.test(touching)) return true
  const listed = /^(?:[核主重具预约]?[心要点体期束]?性?)(?:发展)?(?:指标|任务|举措|措施)(?:$|[，。；、：和及])/.test(
    touching,
  )
  if (unit === '类' && /^\d+[项个](?:主要)?指标/.test(touching)) return true
  const start =
    presents.test(before) || /\d(?:大?类|个方面)$/.test(before) || /(?:^|[，。；、：（(])[一-龥]{0,2}$/.test(before)
  return listed && (start || /(?:提出|明确|细化|设置|部署|制定)[^，。；]{0,24}$/.test(before))
}

/** 2028年残奥会 without its 年, 2026名古屋亚运会: the year of an event in its name. */
const isYearOfEvent = (printed: string, { touching }: Around) =>
  /^20[0-4]\d(?!\d)/.test(printed) &&
  /^[^，。；、\d]{0,8}(?:运动?会|奥会|博会|锦标赛|峰会|论坛|大会|年会|[^，。；、\d]赛)/.test(touching)

/** 评分95/100: a mark that somebody gives. */
const isMark = ({ ratio }: Amount, { before }: Around) =>
  ratio !== null && /(?:评分|得分|打分|评级)[:：为]?$/.test(before)

/** How far around a number its reasons are looked for, in characters. */
const reach = 40

/** True for a number that only looks like a figure. named: ranges of names and slogans (超额完成“3515”工程). */
export function isNotFigure(quantity: Quantity, sentence: string, named: readonly [number, number][]): boolean {
  const around: Around = {
    before: sentence.slice(Math.max(0, quantity.start - reach), quantity.start),
    behind: sentence.slice(quantity.markEnd, quantity.markEnd + reach),
    touching: sentence.slice(quantity.end, quantity.end + reach),
  }
  const { before, touching } = around
  const { amount } = quantity
  const printed = sentence.slice(quantity.start, quantity.end)
  if (named.some(([start, end]) => quantity.start >= start && quantity.end <= end)) return true
  // Part of a word or a formula: PM2.5, 5G技术, 1+X证书, 6+5+6+1.
  if (/[A-Za-z+＋×.．]$/.test(before) || /^[A-Za-z+＋×]/.test(touching)) return true
  if (isOrdinal(around) || isAge(amount, around)) return true
  // 十分不易
  if (printed === '十分') return true
  // 2026-07-22/23
  if (/\d-$/.test(before)) return true
  // 8/10万 is a rate in ten thousands.
  if (amount.ratio?.includes('/') && /^万/.test(touching)) return true
  if (isScaleOfName(printed, around)) return true
  // 办好十件民生实事, 实施十项行动: ten in words is a round number of a slogan.
  if (/^十[件项个条大]$/.test(printed)) return true
  if (amount.unit === null && amount.ratio === null && !isLevelWithoutUnit(around)) return true
  if (isPackage(amount, around)) return true
  if (isPartOfDocument(amount, around) || isYearOfEvent(printed, around) || isMark(amount, around)) return true
  // 1∶5万区域地质调查: the scale of a map.
  if (amount.ratio !== null && /^[千万亿]/.test(touching)) return true
  // 按照3：4：3的比例分担: by which something is done.
  if (amount.ratio !== null && /按照?$/.test(before) && /^的?比例/.test(touching)) return true
  return isSpanOfTime(printed, amount, around) || isDistanceOfName(amount, around) || definesGroup(amount, around)
}
