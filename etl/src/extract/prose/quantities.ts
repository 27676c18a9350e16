import type { Comparator } from '../../model/index.js'
import { chineseNumeralChars, parseChineseNumeral } from '../../numerals/chinese-numerals.js'
import { unitSource } from '../../units/unit-words.js'

/** A number with its unit and the marks that touch it, as found in a sentence without white space. */
export interface Quantity {
  /** Range of the number and its unit in the sentence. */
  start: number
  end: number
  /** Range end including a mark behind it: 以上, 左右. */
  markEnd: number
  printed: string
  value: number | null
  low: number | null
  high: number | null
  ratio: string | null
  unit: string | null
  /** From the number itself (20多, 2—3) or the mark behind it (以上, 以内, 左右); null where plain. */
  mark: Comparator | null
}

const arabic = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`
const dash = '(?:[-－—–~～至到]{1,2})'
/** 新增平台用户数500万。, 保持在2400万左右: a scale alone is the unit where nothing is counted by name. */
const bareScale = '[万亿](?=$|[，。；、）)]|以上|左右|以内|以下|多)'
const after = '(以上|及以上|以内|之内|以下|左右|上下)?'
const more = '(多|余)?'

const patterns = {
  ratio: /(?<![\d.:：∶])(\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?)+)(?![\d:：∶])/g,
  fraction: /(?<![\d.])(\d{1,3}\/\d{1,3})(?![\d/])/g,
  number: new RegExp(
    `(?<![\\d.,])(${arabic})${more}(${unitSource}|${bareScale})?(?:${dash}(${arabic}))?${more}(${unitSource}|${bareScale})?${more}${after}`,
    'g',
  ),
  chinese: new RegExp(
    `(?<![${chineseNumeralChars}第\\d.])([${chineseNumeralChars}]*[十百千万亿])(多|余)?((?:${unitSource}))${more}${after}`,
    'g',
  ),
  chineseFraction: new RegExp(`([${chineseNumeralChars}]+)分之([${chineseNumeralChars}]+)`, 'g'),
}

const marks: Record<string, Comparator> = {
  以上: 'GTE',
  及以上: 'GTE',
  以内: 'LTE',
  之内: 'LTE',
  以下: 'LTE',
  左右: 'APPROX',
  上下: 'APPROX',
}

const toNumber = (text: string) => Number(text.replace(/,/g, ''))

/** A year of the calendar is no quantity: 2025年, 2021—2025年, （2021-2025年）. */
const isYear = (text: string) => /^(?:19|20)\d{2}$/.test(text)

function arabicQuantity(match: RegExpMatchArray, sentence: string): Quantity | null {
  const [all, first, more1, unit1, second, more2, unit2, more3, suffix] = match as (string | undefined)[]
  const start = match.index as number
  const end = start + (all as string).length - (suffix?.length ?? 0)
  const next = sentence.slice(end)
  const unit = unit2 ?? unit1 ?? null
  // 01人事考试专用场地建设: the number of an item.
  if (/^0\d/.test(first as string)) return null
  if (isYear(first as string) && (next.startsWith('年') || (second !== undefined && isYear(second)))) return null
  if (second !== undefined && unit1 !== undefined && unit2 === undefined) return null
  const more = more1 ?? more2 ?? more3
  const base = { start, end, markEnd: start + (all as string).length, ratio: null, unit }
  const printed = sentence.slice(start, end)
  if (second !== undefined) {
    const [low, high] = [toNumber(first as string), toNumber(second)]
    return low < high ? { ...base, printed, value: null, low, high, mark: 'RANGE' } : null
  }
  return {
    ...base,
    printed,
    value: toNumber(first as string),
    low: null,
    high: null,
    mark: suffix ? (marks[suffix] ?? null) : more ? 'GT' : null,
  }
}

function chineseQuantity(match: RegExpMatchArray): Quantity | null {
  const [all, numeral, more1, unit, more2, suffix] = match as (string | undefined)[]
  const value = parseChineseNumeral(numeral as string)
  const start = match.index as number
  if (value === null || value < 10) return null
  const end = start + (all as string).length - (suffix?.length ?? 0)
  return {
    start,
    end,
    markEnd: start + (all as string).length,
    printed: (all as string).slice(0, end - start),
    value,
    low: null,
    high: null,
    ratio: null,
    unit: unit ?? null,
    mark: suffix ? (marks[suffix] ?? null) : (more1 ?? more2) ? 'GT' : null,
  }
}

const ratioQuantity = (match: RegExpMatchArray, ratio: string): Quantity => {
  const start = match.index as number
  const end = start + match[0].length
  return {
    start,
    end,
    markEnd: end,
    printed: match[0],
    value: null,
    low: null,
    high: null,
    ratio,
    unit: null,
    mark: null,
  }
}

/** Every number of a sentence that could be a quantity, in order, none overlapping another. */
export function findQuantities(sentence: string): Quantity[] {
  const found: Quantity[] = []
  const add = (quantity: Quantity | null) => {
    if (quantity && !found.some((other) => quantity.start < other.end && other.start < quantity.end))
      found.push(quantity)
  }
  for (const match of sentence.matchAll(patterns.ratio))
    add(ratioQuantity(match, (match[1] as string).replace(/[：∶]/g, ':')))
  for (const match of sentence.matchAll(patterns.fraction)) add(ratioQuantity(match, match[1] as string))
  for (const match of sentence.matchAll(patterns.chineseFraction)) {
    const [whole, part] = [parseChineseNumeral(match[1] as string), parseChineseNumeral(match[2] as string)]
    if (whole !== null && part !== null && match[1] !== '百') add(ratioQuantity(match, `${part}/${whole}`))
    else if (part !== null) add({ ...ratioQuantity(match, ''), ratio: null, value: part, unit: '%' })
  }
  for (const match of sentence.matchAll(patterns.number)) add(arabicQuantity(match, sentence))
  for (const match of sentence.matchAll(patterns.chinese)) add(chineseQuantity(match))
  return found.sort((a, b) => a.start - b.start)
}
