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
const bareScale =
  '[万亿](?=$|[，。；、）)]|以上|左右|以内|以下|多|[\\u4e00-\\u9fa5]{0,6}(?:人口|群众|人员|农民|居民|职工|劳动力))'
const after = '(?:以上|及以上|以内|之内|以下|左右|上下)?'

const patterns = {
  ratio: /(?<![\d.:：∶])(\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?)+)(?![\d:：∶])(以上|以内|以下|左右)?/g,
  fraction: /(?<![\d.])(\d{1,3}\/\d{1,3})(?![\d/])/g,
  // 6.1万余人: a mark may stand inside the unit.
  number: new RegExp(
    `(?<![\\d.,])(?<low>${arabic})(?<more1>多|余)?(?:(?<lowUnit>${unitSource}|[万亿])?${dash}(?<high>${arabic}))?` +
      `(?<more2>多|余)?(?:(?<scale>[万亿])(?<inner>多|余)(?<innerUnit>${unitSource})|(?<unit>${unitSource}|${bareScale}))?` +
      `(?<more3>多|余)?(?<suffix>${after})`,
    'g',
  ),
  chinese: new RegExp(
    `(?<![${chineseNumeralChars}第\\d.])([${chineseNumeralChars}]{0,12}[十百千万亿])(多|余)?((?:${unitSource}))(多|余)?(${after})`,
    'g',
  ),
  // 孕产妇死亡率控制在8/10万以内
  perPopulation: /(?<![\d.])(\d+(?:\.\d+)?)([/／](?:10万|十万|万|千))(以上|以内|以下|左右)?/g,
  chineseFraction: new RegExp(`([${chineseNumeralChars}]{1,6})分之([${chineseNumeralChars}]{1,6})`, 'g'),
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
  const { low = '', high, lowUnit, unit: plainUnit, scale, innerUnit, suffix = '', ...more } = match.groups ?? {}
  const start = match.index as number
  const markEnd = start + match[0].length
  const end = markEnd - suffix.length
  // 01人事考试专用场地建设: the number of an item.
  if (/^0\d/.test(low)) return null
  if (isYear(low) && (sentence.startsWith('年', end) || (high !== undefined && isYear(high)))) return null
  const unit = innerUnit !== undefined ? `${scale}${innerUnit}` : (plainUnit ?? null)
  const base = { start, end, markEnd, ratio: null, unit, printed: sentence.slice(start, end) }
  if (high !== undefined) {
    if ((lowUnit !== undefined && lowUnit !== unit) || toNumber(low) >= toNumber(high)) return null
    return { ...base, value: null, low: toNumber(low), high: toNumber(high), mark: 'RANGE' }
  }
  const vague = more.more1 ?? more.more2 ?? more.inner ?? more.more3
  return { ...base, value: toNumber(low), low: null, high: null, mark: marks[suffix] ?? (vague ? 'GT' : null) }
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

const ratioQuantity = (match: RegExpMatchArray, ratio: string, suffix = ''): Quantity => {
  const start = match.index as number
  const markEnd = start + match[0].length
  const end = markEnd - suffix.length
  return {
    start,
    end,
    markEnd,
    printed: match[0].slice(0, end - start),
    value: null,
    low: null,
    high: null,
    ratio,
    unit: null,
    mark: marks[suffix] ?? null,
  }
}

/** Every number of a sentence that could be a quantity, in order, none overlapping another. */
export function findQuantities(sentence: string): Quantity[] {
  const found: Quantity[] = []
  const taken = new Uint8Array(sentence.length)
  const add = (quantity: Quantity | null) => {
    if (!quantity || taken.subarray(quantity.start, quantity.end).includes(1)) return
    taken.fill(1, quantity.start, quantity.end)
    found.push(quantity)
  }
  for (const match of sentence.matchAll(patterns.ratio))
    add(ratioQuantity(match, (match[1] as string).replace(/[：∶]/g, ':'), match[2]))
  for (const match of sentence.matchAll(patterns.perPopulation))
    add({ ...ratioQuantity(match, '', match[3]), ratio: null, value: Number(match[1]), unit: match[2] as string })
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
