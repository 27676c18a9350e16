import type { Comparator } from '../../model/index.js'
import { pattern, words } from '../lexicon/lists/word-lists.js'

/** 不超过, 不得超过, 不能低于, 未突破: a negation turns "more than" into "at most", whatever the modal between. */
const not = pattern`(?:不${words('modal-of-negation')}?|未)`
const more = pattern`${words('more-than')}`
const less = pattern`${words('less-than')}`
/** 高出 alone tells a difference (高出2个百分点), and a bound only where it is negated: 不高出5%; so does 超 before its number. */
const notMore = pattern`${not}(?:${more}|高出|超(?=\d|$))`
const notLess = pattern`${not}${less}`

/** Pattern of a bound in the negative: 不低于, 不得超过. */
export const negatedBound = `(?:${notMore.source}|${notLess.source})`

/** Pattern of the words for "more than": 超过, 逾, 高于. */
export const moreThan = `(?:${more.source}|[超逾过])`

/** Pattern of one sign of order: ≥, ＜. */
export const orderSign = '[≥≧⩾≤≦⩽>＞<＜]'

/** The bounds that are printed before a number: their only list, for cells and prose. A longer word goes before one that it ends in. */
const before: readonly (readonly [Comparator, RegExp])[] = [
  ['GTE', pattern`(?:最低|最少)?${notLess}|${words('at-least')}${words('bound-verb')}?|[≥≧⩾]|[>＞][=＝]`],
  ['LTE', pattern`(?:最高|最多)?${notMore}|${words('at-most')}|[≤≦⩽]|[<＜][=＝]`],
  ['GT', pattern`${more}|[超逾过]|[>＞]`],
  ['LT', pattern`${less}|${words('short-of')}|[<＜]`],
  ['APPROX', pattern`${words('about')}|[~～≈]`],
]

/** Pattern of any bound before a number. */
export const anyBoundBefore = `(?:${before.map(([, { source }]) => source).join('|')})`

/** The bounds that are printed after a number: their only list. 之间 closes a range, whose two ends say all. */
const after: readonly (readonly [Comparator, RegExp])[] = [
  ['GTE', pattern`${words('at-least-after')}`],
  ['LTE', pattern`${words('at-most-after')}`],
  ['APPROX', pattern`${words('about-after')}`],
]
const included = '[（(]含(?:本数)?[）)]'

/** Pattern of the words of a bound after a number: 以上, 左右. */
export const wordAfter = `(?:${after.map(([, { source }]) => source).join('|')})`

/** Pattern of a bound after a number, or of nothing: 95%以上, 60%（含）以上, 50人以上（含）, 95%及以下, 8%—10%之间. */
export const boundAfter = `(?:(?:${included}|及|或)?${wordAfter}(?:${included})?|之间)?`

/** What the words after a number say of it; null for none. */
export const readBoundAfter = (text: string): Comparator | null =>
  after.find(([, bound]) => bound.test(text))?.[0] ?? null

/** Bounds that end a text, as they are looked for in front of a number. */
export const boundsAtEnd = before.map(([comparator, { source }]) => [comparator, new RegExp(`(?:${source})$`)] as const)

/** The bound that a text ends in, which is the text before a number; null for none. */
export const boundBefore = (text: string): Comparator | null =>
  boundsAtEnd.find(([, pattern]) => pattern.test(text))?.[0] ?? null

const boundHere = before.map(([comparator, { source }]) => [comparator, new RegExp(source, 'y')] as const)

/** The bound that is printed at an offset of a text, with its length; null for none. */
export function boundAt(text: string, at: number): { comparator: Comparator; length: number } | null {
  let found: { comparator: Comparator; length: number } | null = null
  for (const [comparator, pattern] of boundHere) {
    pattern.lastIndex = at
    const length = pattern.exec(text)?.[0].length ?? 0
    if (length > (found?.length ?? 0)) found = { comparator, length }
  }
  return found
}
