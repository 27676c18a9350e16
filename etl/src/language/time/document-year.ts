import type { FrontMatter } from '../../model/index.js'
import { pattern, words } from '../lexicon/lists/word-lists.js'

/** “十四五”规划实施总结评估报告 */
const evaluates = pattern`${words('evaluates')}`

/**
 * The year that a report on a plan speaks in: the one behind its period, or the fourth of the five where half of it is
 * evaluated, which is done when three are over.
 */
const yearOfEvaluation = (title: string, start: number, end: number) =>
  title.includes('中期') ? Math.min(end, start + 3) : end + 1

/**
 * The year a document speaks in, which 今年, 去年 and 近年来 are counted from: that of its date, else the year in its title,
 * else the first of its period, or for a report that evaluates one the year behind it. null where it tells none.
 */
export function documentYear({ issuedOn, title, kind, periodStart, periodEnd }: FrontMatter): number | null {
  if (issuedOn !== null) return Number(issuedOn.slice(0, 4))
  const inTitle = /(?<![\d\-—–－~～至到])((?:19|20)\d{2})年(?![-—–－~～至]|远景)/.exec(title)?.[1]
  if (inTitle !== undefined) return Number(inTitle)
  const evaluation = kind === 'REPORT' && evaluates.test(title) && periodStart !== null && periodEnd !== null
  return evaluation ? yearOfEvaluation(title, periodStart, periodEnd) : periodStart
}
