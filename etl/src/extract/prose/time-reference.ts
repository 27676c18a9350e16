import { onBaseYear } from '../../language/time/base-year.js'
import { fiveYearPeriod, fiveYearPlansIn } from '../../language/time/period.js'
import { sought } from './subject.js'

export interface TimeReference {
  /** Year a figure refers to, null where none is named. */
  year: number | null
  /** The words tell of a goal, of a result, or of neither. */
  tense: 'goal' | 'result' | null
  /** “十四五”期间, 五年累计: over the whole period. */
  wholePeriod: boolean
  /** 截至2020年底: a level on that day. */
  atDate: boolean
}

const namedYear = /(20\d{2})年(?:底|末|前|年底)?/g
/**
 * 比2020年提高, 恢复到2019年的85%, 较“十二五”末, 由2015年的1980亿元, 在2020年的基础上增加: the year a change is measured from is not the
 * figure's own.
 */
const baseYear = new RegExp(
  String.raw`由?(?:目前|现有|原来)的|${onBaseYear}|(?:恢复|回升)(?:到|至)20\d{2}年(?:同期)?(?:水平)?的|(?:比|较|由|从|与|是|为|相当于|等于|超过|高于|低于)(?:20\d{2}年|[“"]?十.{0,2}五[”"]?)(?:底|末|年底|同期)?`,
  'g',
)
const resultWords = /截[至止]|目前|现已|已(?:建成|达到|累计|完成|有)|[五5]年来|以来|比上年|同比|比[“"]十/
const goalWords = new RegExp(
  `力争|争取(?!${sought})|将(?:达|建|新)|确保|目标是|展望|到“?十.五”?(?:末|期末)|到20\\d{2}年(?!的\\d)`,
)

/** The year that words name for themselves, not as one a change is measured from; the last of several. */
export const yearNamed = (words: string): number | null =>
  [...words.replace(baseYear, '').matchAll(namedYear)].map((match) => Number(match[1])).at(-1) ?? null

/** 截至2021年底: the day that the levels told behind it are of. */
export const asOfYear = (words: string): number | null => {
  const year = /截[至止](?:到)?(20\d{2})年/.exec(words)?.[1]
  return year === undefined ? null : Number(year)
}

/**
 * What the words of a sentence, up to and including a clause, say of time. periodStart: first year of the plan's period;
 * a year before it is past, a later one is a goal's; the first year itself may be either.
 */
export function timeReference(text: string, periodStart: number | null): TimeReference {
  const own = text.replace(baseYear, '')
  const year = yearNamed(text)
  const plan = fiveYearPlansIn(own).at(-1)
  const planPeriod = plan === undefined ? null : fiveYearPeriod(plan)
  const scope = { atDate: /截[至止]/.test(text), wholePeriod: /期间|时期|[五5]年(?:来|间|累计|共|内)/.test(text) }
  const saysGoal = goalWords.test(own)
  if (year !== null) {
    const past = periodStart !== null && year < periodStart
    const ahead = saysGoal || (periodStart !== null && year > periodStart)
    return { year, tense: past ? 'result' : ahead ? 'goal' : null, ...scope }
  }
  if (resultWords.test(own)) return { year: null, tense: 'result', ...scope }
  if (planPeriod !== null) {
    const past = periodStart !== null && planPeriod.end < periodStart
    return { year: planPeriod.end, tense: past ? 'result' : 'goal', ...scope }
  }
  return { year: null, tense: saysGoal ? 'goal' : null, ...scope }
}
