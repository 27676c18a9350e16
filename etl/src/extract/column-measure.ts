import { isGrowth } from '../language/grammar/growth.js'
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
  [/(?:增长速度|增长率|增速|增幅)$/, '增长'],
]

const measure = /(?:产量|销量|产值|增加值|数量|人数|户数|面积|里程|比重|占比|比例|[^总数]额|收入|支出|价格|指数)$/

/**
 * Name of what a column of results tells of its row: 原煤 under 产量 is 原煤产量, under 比上年增长 原煤增长; under 绝对数 or a
 * year its row alone. title: of the table, which may tell that all of it is growth.
 */
export function measuredName(name: string, header: string, title: string | null): string {
  const words = header.replace(inBracket, '')
  if (isYearlyGrowth(words)) {
    if (isGrowth(name)) return name
    return `${name}${/涨/.test(words) ? '上涨' : /[额量数]$/.test(words) ? '增加' : '增长'}`
  }
  if (isAbsolute(words) && !/产量$/.test(words)) return ofPeople(name, title)
  if (/^产量$/.test(words) && /量$/.test(name)) return name
  const told = ofTable.find(([pattern]) => pattern.test((title ?? '').replace(inBracket, '')))
  if (told && !isGrowth(name)) return (whose.test(words) ? words : '') + name + told[1]
  if (whose.test(words)) return words + name
  if (
    /\d|完成|实际|现状|基数|目标|计划|规划|任务|预期|指标|累计/.test(words) ||
    !measure.test(words) ||
    name.endsWith(words)
  )
    return name
  return ofPeople(name, title) + words.replace(/^占.*(?:比重|比例)$/, '占比')
}

/** 城镇, 男性, 0-15岁 in a table of 人口数及其构成 are people. */
const ofPeople = (name: string, title: string | null) =>
  /人口/.test(title ?? '') && /^(?:城镇|乡村|农村|男性?|女性?|\d.*岁.*)$/.test(name) ? `${name}人口` : name

/** 余额, 里程, 人口: what is there at a time, rather than what a year brought. */
const stock =
  /[年期]末|余额|存量|总数|保有量|容量|能力|里程|人口|人数|户数|床位|规模|[率比]$|比重|占比|密度|水平|指数|价格|浓度|寿命|年限|绿地|覆盖/

/** 客运量, 固定资产投资 in a report on one year: what that year brought. */
export const isFlowOfYear = (name: string, unit: string | null): boolean =>
  !stock.test(name) && !/[%％‰]/.test(unit ?? '%')
