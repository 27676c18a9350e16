import { matchesOf } from '@plangraph/figures'
import { pattern, patternWith, words } from '../lexicon/lists/word-lists.js'
import { parseChineseNumeral } from '../quantity/chinese-numerals.js'
import { fiveYearPeriod, planMark } from './five-year-plans.js'

/** What the reader of times must know of a document to resolve 今年, 五年来 and the like. */
export interface Calendar {
  /** Year the document speaks in: of its date, its delivery or its title; null where none is known. */
  now: number | null
  /** First and last year that it plans for or reports on; null where unknown. */
  period: { start: number; end: number } | null
  /** Last year of a period whose first is not told (到2027年，…); absent elsewhere. */
  horizon?: number
}

/**
 * at: 2025年, “十四五”期间; until: 到2025年; asOf: 截至2020年底; since: “十四五”以来; compared: 比2020年, 2020年的1.5倍;
 * base: 由2020年的; beside: 为“十四五”时期发展奠定基础, 创2012年以来新高, which tells when nothing of what follows is.
 */
export type TimeUse = 'at' | 'until' | 'asOf' | 'since' | 'compared' | 'base' | 'beside'

export interface TimeExpression {
  /** Range in the text. */
  start: number
  end: number
  /** year: one year; span: several; each: 每年; now: 目前; length: 三年, whose years are not said. */
  kind: 'year' | 'span' | 'each' | 'now' | 'length'
  /** First and last year; null where they can't be known. */
  from: number | null
  to: number | null
  /** length: how many years. */
  length?: number | null
  use: TimeUse
  /** 年末: what there is on its last day. */
  onDay?: boolean
}

const digitYear = String.raw`(?<year>(?:19|20)\d{2})年(?:度|\d{1,2}月(?:\d{1,2}日)?)?`
const wordYear = '(?<wordYear>[一二][〇○零O九〇][〇○零O一二三四五六七八九]{2})年'
const yearSpan = String.raw`(?<from>(?:19|20)\d{2})年?[-—–－~～至到]{1,2}(?<to>(?:19|20)\d{2})年(?:间|期间)?`
const plan = String.raw`(?:${planMark}?(?<planWord>十[一二三四五六七八九]?|[七八九])${planMark}?五${planMark}?(?![\d个十百千万亿分年位名项条家成%])|第(?<planOrdinal>[一二三四五六七八九十]{1,3})个五年)(?:规划|计划)?`
// 《纲要（草案）》 before an assembly is that of the five years which begin.
const draft = '(?<draft>《(?:规划)?纲要[（(]?草案[）)]?》)'
const length = '(?<length>[两二三四五六七八九十]|\\d{1,2})年'
const coming = pattern`${words('time-ahead')}的?${length.replace('<length>', '<coming>')}(?:[内间里]|左右)?`
const past = pattern`${words('time-back')}的?${length.replace('<length>', '<past>')}(?:[来间]|以来)?`
// 比前五年增长1.3倍: the five years before those that are told of.
const former = `(?<=[比较])前${length.replace('<length>', '<former>')}`
// 这是改革开放不断深化的五年。 opens what is told of these years.
const reviewed = `(?<=(?:^|[。；！])\\s*这是[^，。；！]{2,40}的)${length.replace('<length>', '<reviewed>')}(?=[。！]|$)`
const lately = `${length.replace('<length>', '<lately>')}(?:以)?来`
const relative = pattern`(?<relative>(?:刚刚)?过去的?(?:这)?一年|一年(?=来)|${words('relative-time')})`
const each = pattern`(?<each>${words('each-year')})`
const now = pattern`(?<now>${words('now')})`
const edge = pattern`(?<edge>[期年]?[底末]|[前初间]|${words('edge-of-time')})?(?<until>[前止])?(?:同期)?(?:相比|的?(?:基础上|水平(?!以)))?`

const time = pattern`${yearSpan}|${digitYear}|${wordYear}|${plan}|${draft}|${coming}|${past}|${former}|${reviewed}|${lately}|${relative}|${each}|${now}`
// The 5年 of PM2.5年平均浓度 is no length of time.
const lasting = pattern`(?<!\d[.．]?)${length}(?![级制期龄生限会度均产级间一二三四五六七八九十\d]|${words('no-length')}|[，。；、）])(?<lasting>[内间])?`
const timePattern = patternWith(
  'g',
)`(?<before>${words('time-lead')}|[自从由到至在于比较与同为是达以])?(?:${time}|${lasting})${edge}`

const equals = pattern`^(?:[为是]|${words('equals')})$`
const comparedEnd = pattern`${words('compared-end')}$`

/** Whether the years are what something is measured from: 比2020年, 与上年相比, 为2020年的1.5倍, 在2020年基础上. */
function comparedBy(before: string, behind: string): boolean {
  if (/^[比较]$/.test(before)) return true
  if (/^(?:在|恢复[到至])$/.test(before) && /^的?(?:同期)?的?(?:基础|水平)/.test(behind)) return true
  return equals.test(before) && /^的?(?:同期|水平)?的?(?:[\d一二三四五六七八九十百]|约|近)/.test(behind)
}

/** How many years 过去五年, 五年来 and 这是…的五年 look back on. */
const yearsGone = ({ past, lately, reviewed }: Record<string, string | undefined>) => past ?? lately ?? reviewed

function useOf(text: string, groups: Record<string, string | undefined>, behind: string): TimeUse {
  const { before = '', edge: side = '' } = groups
  if (comparedBy(before, behind) || comparedEnd.test(text)) return 'compared'
  if (/^[为与同]$/.test(before)) return 'beside'
  if (/^截/.test(before)) return 'asOf'
  if (side === '以来' || yearsGone(groups) !== undefined) return 'since'
  if (/^(?:由|从)$/.test(before)) return 'base'
  return /^[到至]$/.test(before) || side === '前' || groups.until === '前' ? 'until' : 'at'
}

const count = (text: string | undefined) =>
  text === undefined ? null : /^\d+$/.test(text) ? Number(text) : text === '两' ? 2 : parseChineseNumeral(text)

const planYears = ({ planWord, planOrdinal }: Record<string, string | undefined>) => {
  const ordinal = count(planWord ?? planOrdinal)
  return ordinal === null || ordinal < 6 || ordinal > 30 ? null : fiveYearPeriod(ordinal)
}

/** The five years of the plan that a year lies in; the sixth plan began in 1981. */
function planAround({ now: current }: Calendar) {
  const { start, end } =
    current === null ? { start: null, end: null } : fiveYearPeriod(Math.floor((current - 1981) / 5) + 6)
  return years('span', start, end)
}

const years = (kind: TimeExpression['kind'], from: number | null, to: number | null) => ({ kind, from, to })
const unknown = years('length', null, null)

const lastYear = pattern`^${words('last-year')}`
const yearOfContext = pattern`^${words('year-of-context')}`

function relativeYears(word: string, { now: current, period }: Calendar) {
  const year = current ?? period?.start ?? null
  if (year === null) return years('year', null, null)
  const shift = lastYear.test(word) ? -1 : word === '前年' ? -2 : word === '明年' ? 1 : 0
  // 全年, 当年 and 年底 mean the year that is mentioned, whichever it is.
  return yearOfContext.test(word) ? years('year', null, null) : years('year', year + shift, year + shift)
}

function spanBehind(n: number | null, { now: current, period }: Calendar) {
  const last = current !== null ? current - 1 : period ? period.start - 1 : null
  return n === null || last === null ? unknown : years('span', last - n + 1, last)
}

/** The years before the last ones, as many as those. */
function spanBefore(n: number | null, calendar: Calendar) {
  const { from } = spanBehind(n, calendar)
  return n === null || from === null ? unknown : years('span', from - n, from - 1)
}

function spanAhead(n: number | null, { now: current, period }: Calendar) {
  const first = current ?? period?.start ?? null
  if (n === null || first === null) return unknown
  return period && period.end - period.start + 1 === n
    ? years('span', period.start, period.end)
    : years('span', first, first + n - 1)
}

function yearsOf(groups: Record<string, string | undefined>, calendar: Calendar) {
  if (groups.from !== undefined) return years('span', Number(groups.from), Number(groups.to))
  if (groups.year !== undefined) return years('year', Number(groups.year), Number(groups.year))
  if (groups.wordYear !== undefined) {
    const year = parseChineseNumeral(groups.wordYear.replace(/[○零O]/g, '〇'))
    return years('year', year, year)
  }
  if (groups.draft !== undefined) return planAround(calendar)
  const inPlan = planYears(groups)
  if (inPlan)
    return /^(?:期|年)?[末底]/.test(groups.edge ?? '')
      ? years('year', inPlan.end, inPlan.end)
      : years('span', inPlan.start, inPlan.end)
  if (groups.coming !== undefined) return spanAhead(count(groups.coming), calendar)
  const gone = yearsGone(groups)
  if (gone !== undefined) return spanBehind(count(gone), calendar)
  if (groups.former !== undefined) return spanBefore(count(groups.former), calendar)
  if (groups.relative !== undefined) return relativeYears(groups.relative, calendar)
  if (groups.each !== undefined) return years('each', null, null)
  if (groups.now !== undefined) return years('now', null, null)
  return { ...unknown, length: count(groups.length) }
}

/** “十五五”开局之年, “十五五”开好局: its first year. */
const opensPlan = /^(?:规划)?的?[一-龥]{0,6}开好?局/
const inPlan = /^(?:规划)?的?[一-龥]{0,6}(?:之年|第[一二三四五]年|收官)/

/** The years of an expression, by the words behind it too. */
function yearsNamed(groups: Record<string, string | undefined>, calendar: Calendar, behind: string) {
  const named = yearsOf(groups, calendar)
  const ofPlan = (groups.planWord ?? groups.planOrdinal) !== undefined
  return ofPlan && opensPlan.test(behind) ? years('year', named.from, named.from) : named
}

/** 2035年|远景目标: an aim is called by its year. */
const ofAim = /^远景目标/

/** 创2012年|以来新高, 为十年|来最好水平: since when nothing was better tells of no time. */
const ofRecord = pattern`^(?:历史|同期)?的?${words('record')}`

/**
 * Every expression of time in a text without white space, in order. Years are those of the calendar (today 十四五 is
 * 2021–2025); 今年 and 五年来 are resolved by the document's own.
 */
export function timeExpressions(text: string, calendar: Calendar): TimeExpression[] {
  return matchesOf(text, timePattern).flatMap((match) => {
    const groups = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    if (groups.planWord !== undefined && planYears(groups) === null) return []
    // “十四五”收官之年: the plan tells which year is meant, and of nothing in it.
    if (inPlan.test(text.slice(end, end + 12)) && (groups.planWord ?? groups.planOrdinal) !== undefined) return []
    // 十五 without a quotation mark is a number.
    if (groups.planWord?.length === 1 && !/[“"”]/.test(match[0])) return []
    const behind = text.slice(end, end + 6)
    const use =
      (/来$/.test(match[0]) && ofRecord.test(behind)) || ofAim.test(behind) ? 'beside' : useOf(match[0], groups, behind)
    const onDay = use === 'at' && groups.relative === '年末' ? { onDay: true } : {}
    return [{ start, end, use, ...onDay, ...yearsNamed(groups, calendar, text.slice(end, end + 12)) }]
  })
}
