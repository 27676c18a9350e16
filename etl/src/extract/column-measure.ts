import { isGrowth } from '../language/grammar/growth.js'
import { isUnit } from '../language/quantity/unit-words.js'
import { isAbsolute, isYearlyGrowth } from '../structure/tables/statistics.js'

const inBracket = /[（(](?:单位[：:])?([^（）()]{1,10})[）)]$/

/** The unit in the bracket behind a header: 绝对数（亿元）; null where it has none. */
export function headerUnit(header: string): string | null {
  const printed = inBracket.exec(header)?.[1] ?? null
  return printed !== null && isUnit(printed) ? printed : null
}

const measure = /(?:产量|销量|产值|增加值|数量|人数|户数|面积|里程|比重|占比|比例|[^总数]额|收入|支出|价格|指数)$/

/**
 * Name of what a column of results tells of its row: 原煤 under 产量 is 原煤产量, under 比上年增长 原煤增长; under 绝对数 or a
 * year its row alone.
 */
export function measuredName(name: string, header: string): string {
  const words = header.replace(inBracket, '')
  if (isYearlyGrowth(words)) {
    if (isGrowth(name)) return name
    return `${name}${/涨/.test(words) ? '上涨' : '增长'}`
  }
  if (isAbsolute(words) && !/产量$/.test(words)) return name
  if (
    /\d|完成|实际|现状|基数|目标|计划|规划|任务|预期|指标|累计/.test(words) ||
    !measure.test(words) ||
    name.endsWith(words)
  )
    return name
  return name + words.replace(/^占.*(?:比重|比例)$/, '占比')
}
