import { isGrowth } from '../language/grammar/growth.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { isUnit } from '../language/quantity/unit-words.js'
import { isAbsolute, isYearlyGrowth } from '../structure/tables/statistics.js'

const inBracket = /[（(](?:单位[：:])?([^（）()]{1,10})[）)]$/

/** The unit in the bracket after a header: 绝对数（亿元）; null where it has none. */
export function headerUnit(header: string): string | null {
  const printed = inBracket.exec(header)?.[1] ?? null
  return printed !== null && isUnit(printed) ? printed : null
}

/** 城市, 农村 over a column: whose the values are. */
const whose = /^(?:城[市镇乡]|[农乡]村)$/
/** 居民消费价格比上年涨跌幅度（单位：%）: what every column of a table tells. */
const ofTable: readonly [RegExp, string][] = [
  [/涨跌(?:幅度?)?$/, '上涨'],
  [pattern`(?:${words('growth-rate')}|增长速度)$`, '增长'],
]

const measure = pattern`(?:${words('column-measure')}|[^总数]额)$`
/** 2025年, 目标任务: when, or for what. */
const tellsStance = pattern`\d|${words('column-stance')}`

/**
 * Name of what a column of results tells of its row: 原煤 under 产量 is 原煤产量, under 比上年增长 原煤增长; under 绝对数 or a
 * year its row alone. title: of the table, which may tell that all of it is growth.
 */
export function measuredName(name: string, header: string, title: string | null): string {
  const told = header.replace(inBracket, '')
  if (isYearlyGrowth(told)) return isGrowth(name) ? name : name + growthWord(told)
  if (isAbsolute(told) && !/产量$/.test(told)) return ofPeople(name, title)
  if (/^产量$/.test(told) && /量$/.test(name)) return name
  const growth = ofTable.find(([ending]) => ending.test((title ?? '').replace(inBracket, '')))
  if (growth && !isGrowth(name)) return (whose.test(told) ? told : '') + name + growth[1]
  if (whose.test(told)) return told + name
  if (tellsStance.test(told) || !measure.test(told) || name.endsWith(told)) return name
  return ofPeople(name, title) + told.replace(/^占.*(?:比重|比例)$/, '占比')
}

/** 比上年涨跌 tells of prices, 比上年增加额 of a difference, 比上年 of growth. */
const growthWord = (header: string) => (/涨/.test(header) ? '上涨' : /[额量数]$/.test(header) ? '增加' : '增长')

const peopleRow = pattern`^(?:${words('people-row')}|[男女]性?|\d.*岁.*)$`

/** 城镇, 男性, 0-15岁 in a table of 人口数及其构成 are people. */
const ofPeople = (name: string, title: string | null) =>
  /人口/.test(title ?? '') && peopleRow.test(name) ? `${name}人口` : name

/** 余额, 里程, 人口: what is there at a time, rather than what a year brought. */
const stock = pattern`[年期]末|[率比]$|${words('stock-column')}`

/** 客运量, 固定资产投资 in a report on one year: what that year brought. */
export const isFlowOfYear = (name: string, unit: string | null): boolean =>
  !stock.test(name) && !/[%％‰]/.test(unit ?? '%')
