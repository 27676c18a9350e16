const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const sections: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** Every character a Chinese numeral is written with. */
export const chineseNumeralChars = '〇零○一二两三四五六七八九十百千万亿'

/** Characters of contracts, and the everyday ones at the same places. */
const formal = '壹贰叁肆伍陆柒捌玖拾佰仟萬億'
const everyday = '一二三四五六七八九十百千万亿'

/** Pattern of a numeral in the characters of contracts, 壹佰贰拾万: at least a digit and its scale, as 陆 and 拾 alone are words. */
export const formalNumeral = '[壹贰叁肆伍陆柒捌玖][拾佰仟][零壹贰叁肆伍陆柒捌玖拾佰仟萬億万亿]*'

/** 壹佰贰拾万 → 一百二十万 */
export const plainNumeral = (text: string): string =>
  [...text].map((char) => everyday[formal.indexOf(char)] ?? char).join('')

/** Value below 万: 一百零三, 二十五, 十. null when it is none. */
function parseSection(text: string): number | null {
  if (/^[〇零○一二两三四五六七八九]{2,}$/.test(text)) return Number([...text].map((char) => digits[char]).join(''))
  let total = 0
  let digit: number | null = null
  for (const char of text) {
    const scale = scales[char]
    if (scale === undefined) {
      if (digit) return null
      digit = digits[char] ?? null
      if (digit === null) return null
    } else {
      total += (digit ?? 1) * scale
      digit = null
    }
  }
  return total + (digit ?? 0)
}

/**
 * Integer value of a Chinese numeral, written with scales (一百零三万五千 → 1035000, 千 → 1000) or digit by digit
 * (二〇二五 → 2025). null for anything else, an empty text included.
 */
export function parseChineseNumeral(text: string): number | null {
  if (text === '' || ![...text].every((char) => chineseNumeralChars.includes(char))) return null
  let total = 0
  let rest = text
  for (const [char, factor] of Object.entries(sections).reverse()) {
    const at = rest.indexOf(char)
    if (at < 0) continue
    // 三万亿: what precedes 亿 may hold 万.
    const head = at === 0 ? 1 : char === '亿' ? parseChineseNumeral(rest.slice(0, at)) : parseSection(rest.slice(0, at))
    if (head === null) return null
    total += head * factor
    rest = rest.slice(at + 1)
  }
  const tail = rest === '' ? 0 : parseSection(rest)
  return tail === null ? null : total + tail
}

/** Value of a Chinese numeral with or without decimals: 九十五点五 → 95.5. null for anything else. */
export function parseChineseDecimal(text: string): number | null {
  const [whole = '', decimals] = text.split('点')
  const integer = parseChineseNumeral(whole)
  if (integer === null || decimals === undefined) return integer
  const places = [...decimals].map((char) => digits[char])
  return places.length === 0 || places.includes(undefined) ? null : Number(`${integer}.${places.join('')}`)
}
