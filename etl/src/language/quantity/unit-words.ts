import { type UnitWords, unitWords } from '../lexicon/tables/units.js'

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const alternatives = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')

/** 3.0方|案, 5万亿台|阶, 9部|分: a character that begins another word counts nothing. */
function notInWord(otherWords: Readonly<Record<string, string>>): string {
  const begins = Object.entries(otherWords).map(([unit, next]) => `(?<=${unit})[${next}]`)
  return `(?!${begins.join('|')})`
}

/** 10⁴m³, 10^4m³: a scale that is printed as a power. */
export const powerOfTen = String.raw`10(?:[²³⁴-⁹]|\^[2-9])`

/**
 * Source of a pattern for a printed unit of the words given, an optional 百/千/万/亿 or power of ten before it: 万人次, 亿元, %, 个百分点,
 * 元/月, 微克/立方米, 万吨标准煤, 个/万人.
 */
export function unitSourceOf({ counters, measures, symbols, rates, spans, otherWords }: UnitWords): string {
  const end = notInWord(otherWords)
  const counted = `(?:(?:${alternatives(symbols)})(?![A-Za-z\\d])|(?:${alternatives(measures)})(?![钟之别])${end}|(?:${alternatives(counters)})次?${end})`
  const per = `(?:\\s*[/／每]\\s*(?:${alternatives(spans)}|[百千万亿]{0,2}${counted}))`
  return `(?:${alternatives(rates)}|分钟|(?:${powerOfTen}|[十百千万亿]{0,2})${counted}${per}?)`
}

export const unitSource = unitSourceOf(unitWords)

/** 每立方米|19微克: of what a number is for one, when it stands before that number. */
export const ofEachSource = `每(?<each>${alternatives(unitWords.ofEach)})`

const wholeUnit = new RegExp(`^${unitSource}$`)

/** 人/万车, 升/人·日, L/（人·d）: of what a bracket or a column tells the unit, any short words may follow the stroke. */
const perAnything = new RegExp(`^(?:${unitSource})[/／][A-Za-z·•.（()）/\\u4e00-\\u9fff]{1,8}$`)

/** True for a text that is a unit and nothing else. 年 is one too (平均受教育年限). */
export const isUnit = (text: string) =>
  wholeUnit.test(text.replace(/\s/g, '')) ||
  perAnything.test(text.replace(/\s/g, '')) ||
  /^(?:年|月|[万亿]|万亿|[/／—–-]|1?[/／](?:10万|十万|万|千))$/.test(text.trim())
