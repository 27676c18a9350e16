import { matchesOf } from '@plangraph/figures'
import { pattern, words } from '../lexicon/lists/word-lists.js'
import {
  chineseNumeralChars,
  formalNumeral,
  parseChineseDecimal,
  parseChineseNumeral,
  plainNumeral,
} from './chinese-numerals.js'
import { boundAfter, wordAfter } from './comparators.js'
import { type Quantity, quantityAt } from './quantity.js'
import { unitSource } from './unit-words.js'

const numeral = `[${chineseNumeralChars}]`
/** 数十万人, 几百个 tell no number. */
const notInside = `(?<![${chineseNumeralChars}第几\\d.]|(?<![人户个家次])数|千上)`
/** 培育上百家: 上 before a round number says at least; 迈上万亿元台阶 and 网上 end in it. */
const upTo = pattern`上(?<!${words('ends-in-up')})`
const counted = new RegExp(
  `(${upTo.source}(?=[十百千万]))?${notInside}(${formalNumeral}|${numeral}{0,12}[十百千万亿])([多余几])?(${unitSource})([多余])?(${boundAfter})`,
  'g',
)
const fraction = new RegExp(`(${numeral}{1,6})分之(${numeral}{1,7}(?:点${numeral}{1,4})?)(${boundAfter})`, 'g')
/** 提升到三成, 八成以上的社区: tenths, distinguished from words such as 成立 and 成为 by what precedes or follows. */
const tenths = new RegExp(
  `${notInside}(?<![一-龥]第)([一二两三四五六七八九])成([一二三四五六七八九半])?(?:(${boundAfter})(?=[，。；、）的]|$)|(${wordAfter})(?=[\\u4e00-\\u9fa5]))`,
  'g',
)
const beforeTenths = /(?:^|[到至为过近约逾达在占于的]|不足|不到)$/

function readCounted(match: RegExpMatchArray): Quantity | null {
  const [, up, digits = '', more1, unit = null, more2, mark = ''] = match as (string | undefined)[]
  const value = parseChineseNumeral(plainNumeral(digits))
  if (value === null || value < 10) return null
  const quantity = quantityAt(match, mark, { value, ratio: null, unit })
  if (mark !== '' || (up ?? more1 ?? more2) === undefined) return quantity
  return { ...quantity, amount: { ...quantity.amount, comparator: up === undefined ? 'GT' : 'GTE' } }
}

function readFraction(match: RegExpMatchArray): Quantity | null {
  const [, whole = '', part = '', mark = ''] = match as (string | undefined)[]
  const [divisor, value] = [parseChineseNumeral(whole), parseChineseDecimal(part)]
  if (value === null || divisor === null) return null
  if (/^一?百$/.test(whole)) return quantityAt(match, mark, { value, ratio: null, unit: '%' })
  return quantityAt(match, mark, { value: null, ratio: `${value}/${divisor}`, unit: null })
}

function readTenths(match: RegExpMatchArray, sentence: string): Quantity | null {
  const [, whole = '', part = '', mark = '', markOfNoun = ''] = match as (string | undefined)[]
  const said = mark + markOfNoun
  if (said === '' && !beforeTenths.test(sentence.slice(0, match.index))) return null
  const rest = part === '半' ? 5 : (parseChineseNumeral(part) ?? 0)
  return quantityAt(match, said, { value: 10 * (parseChineseNumeral(whole) as number) + rest, ratio: null, unit: '%' })
}

/** Numbers in words: 百分之九十五点五, 三分之二以上. */
export const fractionsInWords = (sentence: string): Quantity[] =>
  matchesOf(sentence, fraction).flatMap((match) => readFraction(match) ?? [])

/** Numbers in words: 千户企业, 三成以上. */
export const countsInWords = (sentence: string): Quantity[] => [
  ...matchesOf(sentence, counted).flatMap((match) => readCounted(match) ?? []),
  ...matchesOf(sentence, tenths).flatMap((match) => readTenths(match, sentence) ?? []),
]
