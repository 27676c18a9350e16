import { matchesOf } from '@plangraph/figures'
import { parseChineseNumeral } from '../quantity/chinese-numerals.js'

const year = String.raw`((?:19|20)\d{2}|[一二][〇○零O０九\d][〇○零O０一二三四五六七八九]{2})`
const month = String.raw`(\d{1,2}|[正一二三四五六七八九十]{1,3})`
const day = String.raw`(\d{1,2}|[一二三四五六七八九十]{1,3})`
/** 2021年 11月 30日, 二〇二一年十二月三十日 */
const date = String.raw`${year}\s*年\s*${month}\s*月\s*${day}\s*日`

const patterns = {
  alone: new RegExp(`^${date}$`),
  // `（2022年3月2日）`, `（2020年11月25日市第四届人民代表大会第五次会议通过）` under a title.
  inBrackets: new RegExp(`^[（(]${date}`),
  // Value of a label, a date with the time of day: 2022-05-17, 2026/02/03, 2026.01.09, 2026年02月10日 07时41分.
  atHead: new RegExp(String.raw`^${year}\s*[年\-/.]\s*${month}\s*[月\-/.]\s*${day}(?!\d)`),
  // `——2022年1月6日在襄阳市第十八届人民代表大会第一次会议上`: a report tells by its subtitle when and where it was given.
  delivered: new RegExp(
    String.raw`^[（(]?[—－-]*\s*${date}\s*在?((?:[\u4e00-\u9fa5]{2,12}?(?:[省市州盟县区旗]|自治[区州县旗]))+)?(?=第|[^。]{0,12}届|[^。]{0,20}会)([^。]*?会议)(?:上|[^。]{0,20}$)`,
  ),
  anywhere: new RegExp(date, 'g'),
  // `工业和信息化部 2026-07-15 印发(工信部规〔2026〕169 号)`, `国务院 2026-05-22 印发`
  promulgated:
    /(?:^|[，,。；;、\s）)])([\u4e00-\u9fa5、]{2,60}?)\s*((?:19|20)\d{2})\s*[-年]\s*(\d{1,2})\s*[-月]\s*(\d{1,2})\s*日?\s*(?:以[^，。]{4,20}号)?(?:联合)?印发/,
}

/** 二〇二一 → 2021, 十二 → 12, 正 → 1. */
const numberOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : (parseChineseNumeral(text.replace(/[O０]/g, '〇').replace('正', '一')) ?? 0)

/** ISO 8601, or null for what is no date. */
function isoDate(match: readonly string[] | null): string | null {
  if (!match) return null
  const [years, months, days] = match.slice(1, 4).map((part) => numberOf(part)) as [number, number, number]
  if (years < 1900 || months < 1 || months > 12 || days < 1 || days > 31) return null
  return `${years}-${String(months).padStart(2, '0')}-${String(days).padStart(2, '0')}`
}

/** The date of a line that holds nothing else. */
export const dateAlone = (line: string): string | null => isoDate(patterns.alone.exec(line))

export const dateInBrackets = (line: string): string | null => isoDate(patterns.inBrackets.exec(line))

/** The date that a text begins with, in figures and in any usual form; what is after it does not matter. */
export const leadingDate = (text: string): string | null => isoDate(patterns.atHead.exec(text.trim()))

/** Dates in words of a text (2021年11月30日, 二〇二一年十二月三十日) with their places. */
export const datesIn = (text: string): { on: string; start: number; end: number }[] =>
  matchesOf(text, patterns.anywhere).flatMap((match) => {
    const on = isoDate(match)
    return on === null ? [] : [{ on, start: match.index, end: match.index + match[0].length }]
  })

/** When and where a report was given, from its subtitle. meeting: the words for the meeting, the place before them. */
export interface Delivery {
  on: string | null
  year: number
  place: string | null
  meeting: string
}

export function delivery(line: string): Delivery | null {
  const match = patterns.delivered.exec(line)
  if (!match) return null
  const place = match[4] ?? null
  return { on: isoDate(match), year: numberOf(match[1] as string), place, meeting: `${place ?? ''}${match[5]}` }
}

/** Who put a document out and when, where a sentence about it says so. */
export function promulgation(text: string): { body: string; on: string } | null {
  const match = patterns.promulgated.exec(text)
  const on = match && isoDate(match.slice(1))
  return match && on ? { body: match[1] as string, on } : null
}
