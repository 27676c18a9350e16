import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { Around } from '../../language/quantity/group-thresholds.js'
import type { Amount } from '../../model/index.js'

const opens = '(?:^|[，。；、：（(,;:])'
/** 末附|6幅规划图, 附“名词解释”|48条, 汉字约|6.9万: what is printed or attached, and how much of it. */
const printed = pattern`(?:(?:${opens}|[末后另])附${words('attached-matter')}?|${words('printed-matter')})[”"』」]?(?:约|共)*$`
/** 专栏“防控行动”含|6项 */
const boxed = /专栏[^，。；]{0,20}[含列设有]$/

/** 核心指标（|共10项）: all that the words say. */
const alone = /(?:^|[（(])共?$/
const closes = /^(?:$|[）)])/

/** 21项|主要指标表, 7个|发展目标: what a plan lists of its own. */
const listed = pattern`^[\u4e00-\u9fa5]{0,4}${words('listed-matter')}(?:$|[，。；、：（(表,;:])`
const presented = pattern`(?:${opens}(?:共|另)?|${words('presents-matter')}[^，。；,;]{0,40})$`

/** 省委|十次|全会: a session is called by its number. */
const session = pattern`^${words('session')}`

/** True for a number that counts what the text itself holds, or that names a session of a body. */
export function countsText({ unit }: Amount, { before, touching }: Around, number: string): boolean {
  if (printed.test(before) || boxed.test(before)) return true
  if (unit === '项' && alone.test(before) && closes.test(touching)) return true
  if (/^[个项条]$/.test(unit ?? '') && listed.test(touching) && presented.test(before)) return true
  return unit === '次' && /^[一二三四五六七八九十]+次?$/.test(number) && session.test(touching)
}

/** 单机容量|30万千瓦以上机组, 500千伏|变电站: the size that a machine or a line is rated at. */
const rated = pattern`${words('rated-machine')}$`

/** 万兆|光网, 千吨|万人水源地: a round number in words that tells which kind is meant. */
const describes = (number: string, touching: string) =>
  (/^[百千万亿]+兆$/.test(number) && /^[^，。；、！？：）)]/.test(touching)) ||
  (/^[百千万][^\d百千万]+$/.test(number) && /^[百千万][人户亩吨][一-龥]/.test(touching))

/** True for the size that a machine, a line, a network or a source is known by. */
export const isRating = ({ unit }: Amount, { before, touching }: Around, number: string): boolean =>
  unit === '千伏' || unit === 'kV' || rated.test(before) || describes(number, touching)
