const digits = '零一二三四五六七八九'
const scales = ['', '十', '百', '千']

/** Below 万: 三百零五. */
function section(value: number): string {
  const places = [...String(value)].map(Number)
  let text = ''
  places.forEach((digit, i) => {
    const scale = scales[places.length - 1 - i] as string
    if (digit > 0) text += `${digits[digit]}${scale}`
    else if (!text.endsWith('零') && places.slice(i).some((later) => later > 0)) text += '零'
  })
  return text
}

/** A whole number from 1 to 99,999,999 as counted: 十二, 一百零三, 一万零三十; null for others. */
export function chineseNumeral(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value >= 1e8) return null
  const high = Math.floor(value / 10000)
  const low = value % 10000
  const zero = high > 0 && low > 0 && low < 1000 ? '零' : ''
  const text = `${high > 0 ? `${section(high)}万` : ''}${zero}${low > 0 ? section(low) : ''}`
  return text.replace(/^一十/, '十')
}

/** Digit by digit: 二〇二五. zero: 〇, ○ or 零. */
export const chineseDigits = (value: number, zero: string): string =>
  String(value).replace(/\d/g, (digit) => (digit === '0' ? zero : (digits[Number(digit)] as string)))
