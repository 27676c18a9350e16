import { parseChineseNumeral } from '../quantity/chinese-numerals.js'

const year = String.raw`((?:19|20)\d{2}|[一二][〇○零O０九\d][〇○零O０一二三四五六七八九]{2})`
const month = String.raw`(\d{1,2}|[正一二三四五六七八九十]{1,3})`
const day = String.raw`(\d{1,2}|[一二三四五六七八九十]{1,3})`
/** 2021年 11月 30日, 二〇二一年十二月三十日 */
const date = String.raw`${year}\s*年\s*${month}\s*月\s*${day}\s*日`

const patterns = {
  alone: new RegExp(`^${date}$`),
  // `（2022年3月2日）`, `（2020年11月25日市第四届人民代表大会第五次会议通过）` under a title.
  inBrackets: new RegExp(`^[（(]${date}[^）)]*[）)]$`),
  // `成文日期：2022年05月20日`, `发文日期：…` in the head of a web page.
  labelled: new RegExp(
    String.raw`^(?:成文|发文|生成|印发)(?:日期|时间)[：:]\s*${year}\s*[年-]\s*${month}\s*[月-]\s*${day}\s*日?$`,
  ),
  // `——2022年1月6日在襄阳市第十八届人民代表大会第一次会议上`: a report tells by its subtitle when and where it was given.
  delivered: new RegExp(
    String.raw`^[—－-]*\s*${date}\s*在?([\u4e00-\u9fa5]{2,12}?(?:省|自治区|市|州|盟|县|区|旗))?[^。]*会议上?`,
  ),
}

/** 二〇二一 → 2021, 十二 → 12, 正 → 1. */
const numberOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : (parseChineseNumeral(text.replace(/[O０]/g, '〇').replace('正', '一')) ?? 0)

/** ISO 8601, or null for what is no date. */
function isoDate(match: RegExpExecArray | null): string | null {
  if (!match) return null
  const [years, months, days] = match.slice(1, 4).map((part) => numberOf(part)) as [number, number, number]
  if (years < 1900 || months < 1 || months > 12 || days < 1 || days > 31) return null
  return `${years}-${String(months).padStart(2, '0')}-${String(days).padStart(2, '0')}`
}

/** The date of a line that holds nothing else. */
export const dateAlone = (line: string): string | null => isoDate(patterns.alone.exec(line))

export const dateInBrackets = (line: string): string | null => isoDate(patterns.inBrackets.exec(line))

export const labelledDate = (line: string): string | null => isoDate(patterns.labelled.exec(line))

/** When and where a report was given, from its subtitle. */
export function delivery(line: string): { on: string | null; year: number; place: string | null } | null {
  const match = patterns.delivered.exec(line)
  return match ? { on: isoDate(match), year: numberOf(match[1] as string), place: match[4] ?? null } : null
}
