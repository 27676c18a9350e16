import { matchesOf } from '@plangraph/figures'
import type { Amount, Comparator } from '../../model/index.js'
import { pattern, patternWith, words } from '../lexicon/lists/word-lists.js'
import { boundAfter, readBoundAfter, wordAfter } from './comparators.js'
import { numberOnly, type Quantity } from './quantity.js'
import { ofEachSource, powerOfTen, unitSource } from './unit-words.js'

export const arabic = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`
/**
 * 增长-1.2%, 为－0.3‰, 负0.3‰: a sign at the head of the text or after a word, where a dash between two numbers makes a range and
 * 减负5亿元 is no number below zero.
 */
const sign = String.raw`(?:(?<![\d.,%％‰A-Za-z)）\]］—–~～\-－−年月日号时季期十百千万亿人元个家])[-－−]|(?<=^|[为是到至在达长于：:（(])负)`
const dash = '(?:(?<dash>[-－—–~～])\\k<dash>?|至|到)'
/** 新增平台用户数500万。, 保持在2400万左右: a scale alone is the unit where nothing is counted by name. */
const milestone = pattern`${words('milestone')}`
const bareScale = pattern`(?:万亿(?=$|${milestone}|[，。；、）)])|[万亿])(?=$|${milestone}|[，。；、）)]|${wordAfter}|多|[\u4e00-\u9fa5]{0,6}${words('counted-people')})`

/** 5条|多式联运线路: 多 that begins a word says nothing of the number. */
const several = '多(?![式元样边层晶媒])|余'

/** 6.1万余人: a mark may be inside the unit. */
const range = pattern`(?:(?<lowUnit>${unitSource}|[万亿])?${dash}(?<highSign>[-－−])?(?<high>${arabic}))?`
const unit = pattern`(?:(?<scale>[万亿])(?<inner>多|余)(?<innerUnit>${unitSource})|(?:[×xX](?=${powerOfTen}))?(?<unit>${unitSource}|${bareScale}))?`
const numberPattern = patternWith(
  'g',
)`(?<![\d.,])(?<sign>${sign})?(?<low>${arabic})(?<more1>${several})?${range}(?<more2>${several})?${unit}(?<more3>${several})?(?<suffix>${boundAfter})`

type Groups = Readonly<Record<string, string | undefined>>

const toNumber = (text: string, sign: string | undefined) =>
  Number(text.replace(/,/g, '')) * (sign === undefined ? 1 : -1)

/** A year of the calendar is no quantity: 2025年, 2021—2025年, （2021-2025年）. */
const isYear = (text: string) => /^(?:19|20)\d{2}$/.test(text)

/** 5万—6万人: the first end prints the scale alone. */
const sameUnit = (low: string | undefined, unit: string | null) =>
  low === undefined || low === unit || (/^[万亿]$/.test(low) && unit?.startsWith(low) === true)

/** 2025年, 2021—2025: the calendar, no quantity. */
const isCalendar = (low: string, high: string | undefined, behind: string) =>
  isYear(low) && (behind.startsWith('年') || (high !== undefined && isYear(high)))

/** The two ends of a range; null where they are no range of one unit. */
function rangeOf({ sign, low = '', highSign, high = '', lowUnit }: Groups, unit: string | null) {
  const ends = { low: toNumber(low, sign), high: toNumber(high, highSign) }
  return sameUnit(lowUnit, unit) && ends.low < ends.high ? ends : null
}

function comparatorOf({ more1, more2, inner, more3, suffix = '' }: Groups): Comparator {
  const isVague = (more1 ?? more2 ?? inner ?? more3) !== undefined
  return readBoundAfter(suffix) ?? (isVague ? 'GT' : 'EQ')
}

const unitOf = ({ scale, innerUnit, unit }: Groups): string | null =>
  innerUnit === undefined ? (unit ?? null) : `${scale}${innerUnit}`

function readMatch(match: RegExpMatchArray, sentence: string): Quantity | null {
  const groups: Groups = match.groups ?? {}
  const { sign, low = '', high, suffix = '' } = groups
  const start = match.index as number
  const markEnd = start + match[0].length
  const end = markEnd - suffix.length
  // 01人事考试专用场地建设: the number of an item.
  if (/^0\d/.test(low) || isCalendar(low, high, sentence.slice(end))) return null
  const unit = unitOf(groups)
  const printed = numberOnly(sentence.slice(start, end), unit).replace(/[×xX]$/, '')
  if (high !== undefined) {
    const ends = rangeOf(groups, unit)
    const amount: Amount | null = ends && { printed, value: null, ...ends, ratio: null, unit, comparator: 'RANGE' }
    return amount && { start, end, markEnd, amount }
  }
  const value = toNumber(low, sign)
  const amount = { printed, value, low: null, high: null, ratio: null, unit, comparator: comparatorOf(groups) }
  return { start, end, markEnd, amount }
}

const eachBefore = new RegExp(`${ofEachSource}$`)

/** 低于|每立方米19微克, as 19微克/立方米. */
function withEach(quantity: Quantity, sentence: string): Quantity {
  const { start, amount } = quantity
  const before = amount.unit === null ? null : eachBefore.exec(sentence.slice(0, start))
  if (before === null) return quantity
  return { ...quantity, start: before.index, amount: { ...amount, unit: `${amount.unit}/${before.groups?.each}` } }
}

/** Numbers in digits, ranges of them too: 60万人以上, 2—3个, 6.1万余人, 每立方米19微克. */
export const arabicQuantities = (sentence: string): Quantity[] =>
  matchesOf(sentence, numberPattern).flatMap((match) => {
    const quantity = readMatch(match, sentence)
    return quantity === null ? [] : withEach(quantity, sentence)
  })
