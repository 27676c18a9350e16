import fc from 'fast-check'
import { parseChineseNumeral } from '../../etl/src/language/quantity/chinese-numerals.js'

const digits = [...'零一二三四五六七八九']
const scales = ['', '十', '百', '千']

/** 1–9999: 一千零五, 二百三十. */
function section(value: number): string {
  const reversed = [...String(value)].reverse().map(Number)
  const parts = reversed.map((digit, power) => (digit === 0 ? '零' : `${digits[digit]}${scales[power]}`))
  return parts.reverse().join('').replace(/零+/g, '零').replace(/零$/, '')
}

/** Written with scales as in running text: 十五, 三百零二万, 一亿零五万. */
function write(value: number): string {
  if (value === 0) return '零'
  const groups = [
    [Math.floor(value / 1e8), '亿'],
    [Math.floor(value / 1e4) % 1e4, '万'],
    [value % 1e4, ''],
  ] as const
  let text = ''
  for (const [group, name] of groups) {
    if (group === 0) continue
    if (text !== '' && group < 1000) text += '零'
    text += section(group) + name
  }
  return text.replace(/^一十/, '十')
}

test('a numeral written with scales reads as its value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
      expect(parseChineseNumeral(write(value))).toBe(value)
    }),
  )
})

test('a numeral written digit by digit reads as its value, whatever its zero', () => {
  const years = fc.integer({ min: 1000, max: 9999 })
  fc.assert(
    fc.property(years, fc.constantFrom('〇', '○', '零'), (value, zero) => {
      const text = [...String(value)].map((digit) => (digit === '0' ? zero : digits[Number(digit)])).join('')
      expect(parseChineseNumeral(text)).toBe(value)
    }),
  )
})

test.each([
  ['千', 1000],
  ['两千三百万', 23_000_000],
  ['一百零三万五千', 1_035_000],
  ['二○三五', 2035],
])('%s is %d', (text, value) => expect(parseChineseNumeral(text)).toBe(value))

test.each(['', '一一十', '十个', '25', '几百'])('“%s” is no numeral', (text) => {
  expect(parseChineseNumeral(text)).toBeNull()
})
