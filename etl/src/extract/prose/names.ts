import type { Predicate } from './predicate.js'

const personUnit = /(?:人|名|位)$/
/** 失业保险参保12.38万人, 基本养老保险覆盖164万人: a verb at the end of a name makes it a number of people. */
const participle = /(?:参保|覆盖|就业见习|登记)$/
/** 带动就业3万人 */
const deed = /^(?:带动|帮助|帮扶|促进|吸纳|实现)(?:就业|创业|增收|脱贫)$/
/** 参加失业保险12.8万人 */
const insurance = /(?:保险|医保)$/

/** Name of a number of people, where the words name what they do. */
export function nameOfPeople(name: string, unit: string | null, verb: string | null = null): string {
  if (verb === '参加' && insurance.test(name)) return `${name}参保人数`
  return unit !== null && personUnit.test(unit) && (participle.test(name) || deed.test(name)) ? `${name}人数` : name
}

/** 比“十二五”末, 比上年, 较2020年: what growth is measured from. */
export const measuredFrom = /或?(?:比|较)(?:[“"]?十.{0,2}五[”"]?|上年|去年|20\d{2}年)(?:末|底|同期)?$/

/** Name of a change: 参保人数增幅, 地区生产总值年均增长. */
export const growthName = (name: string, predicate: Predicate) =>
  `${name.replace(measuredFrom, '')}${predicate.annual ? '年均' : ''}${predicate.growth === 'down' ? '降幅' : predicate.annual ? '增长' : '增幅'}`
