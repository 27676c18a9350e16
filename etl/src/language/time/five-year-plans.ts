import { matchesOf } from '@plangraph/figures'
import { pattern, patternWith, words } from '../lexicon/lists/word-lists.js'
import { parseChineseNumeral } from '../quantity/chinese-numerals.js'

export interface Period {
  start: number
  end: number
}

/** The n-th five-year plan: the first ran 1953–1957, and since the seventh (1986–1990) they begin in years ending in 1 and 6. */
export const fiveYearPeriod = (ordinal: number): Period => ({ start: 1951 + 5 * ordinal, end: 1955 + 5 * ordinal })

const plausible = (ordinal: number | null): ordinal is number => ordinal !== null && ordinal >= 7 && ordinal <= 30

/** Quotation marks that a plan's number is printed in, also where they are misplaced. */
export const planMark = '["“”„‟＂\'‘’＇「」『』]'
/** What a bare 九五 or 十五 needs to name a plan: else it is a number (十五分钟就业服务圈, 百分之九十五). */
const ofPlan = pattern`(?=${words('of-plan')})`

/**
 * “十四五”, “十四”五 (a misplaced quotation mark), 十四五, 第十四个五年规划. The longest ordinal is meant: “十五五” is the fifteenth
 * plan, “十五” the tenth. 十四五 is no number and needs no quotation marks, unless it ends one (二十四五岁); 九五 and 十五 are
 * numbers, and name a plan in quotation marks or before a word such as 时期.
 */
const quoted = pattern`${planMark}(十[一二三四五六七八九]?|[七八九])(?:${planMark}五|五(?:${planMark}|${ofPlan}))`
const bare = pattern`(?<![一二两三四五六七八九十百千万])(?:(十[一二三四五六七八九])${planMark}?五(?![个岁])|(十|[七八九])五${ofPlan})`
const planNumber = patternWith('g')`${quoted}|${bare}|第([一二三四五六七八九十]+|\d{1,2})个五年`

const ordinalOf = (printed: string) => (/^\d/.test(printed) ? Number(printed) : parseChineseNumeral(printed))

/** Ordinals of the five-year plans a text mentions, in order of appearance. */
export function fiveYearPlansIn(text: string): number[] {
  return matchesOf(text, planNumber)
    .map((match) => ordinalOf(match.slice(1).find((printed) => printed !== undefined) ?? ''))
    .filter(plausible)
}

const lastNumber = pattern`(?:${quoted}|${bare}|第(?:[一二三四五六七八九十]+|\d{1,2})个五年)${planMark}?$`

/** True for what ends in a plan's number: 安徽省“十五五”, but not “十五五”人才. */
export const endsInPlanNumber = (text: string): boolean => lastNumber.test(text)
