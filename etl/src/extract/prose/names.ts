import type { Predicate } from '../../language/grammar/predicate.js'
import { onBaseYear } from '../../language/time/base-year.js'

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
export const measuredFrom = new RegExp(
  String.raw`或?(?:比|较)(?:[“"]?十.{0,2}五[”"]?|上年|去年|上一年|20\d{2}年)(?:末|底|年底|同期)?$|${onBaseYear}$`,
)

/** A change counted in things, not in % or points: 参保人数…增加2万人. */
const isCounted = (unit: string | null) => unit !== null && !/[%％‰]|百分点|倍|成$/.test(unit)

/** Name of a change: 参保人数增幅, 地区生产总值年均增长, 占比提高 (by points); of one counted in things the name of the thing: 参保人数…增加2万人. */
export function growthName(name: string, predicate: Predicate, unit: string | null): string {
  const bare = name.replace(measuredFrom, '')
  if (isCounted(unit) && predicate.growth === 'up') return bare
  if (unit === '个百分点')
    return `${bare}${predicate.annual ? '年均' : ''}${predicate.growth === 'down' ? '下降' : '提高'}`
  return `${bare}${predicate.annual ? '年均' : ''}${predicate.growth === 'down' ? '降幅' : predicate.annual ? '增长' : '增幅'}`
}

/** 达到, 和, 且不高于, 之间, ……: words that name nothing. */
const functionWords =
  /^(?:和|与|及|且|或|不?[高低多少]于|最[高低多少]|之间|以上|以下|以内|左右|每[年月]|其中|分别|达到?|的|等|[年月日]|[共合总]计|目标|任务|年均|增长|增幅|降幅|提高|下降|约|近|超过?|为|在|[^\u4e00-\u9fa5A-Za-z])*$/

/** False for what is left where no name was found. */
export const isName = (name: string) => !functionWords.test(name)
