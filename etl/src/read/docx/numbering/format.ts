import { chineseDigits, chineseNumeral } from '../../../language/quantity/format-chinese.js'

/** The characters of a run of code points that Unicode gives a whole series of numbers: ①, ②, …. */
const series = (first: number, length: number) => (value: number) =>
  value >= 1 && value <= length ? String.fromCodePoint(first + value - 1) : null

const cycle = (characters: string) => (value: number) => (value >= 1 ? (characters[value - 1] ?? null) : null)

/** a … z, aa, bb: Word repeats the letter, up to thirty times. */
const letters = (value: number) =>
  value >= 1 && value <= 780 ? String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26)) : null

const romanDigits: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string | null {
  if (value < 1 || value > 3999) return null
  let rest = value
  let text = ''
  for (const [worth, digit] of romanDigits) for (; rest >= worth; rest -= worth) text += digit
  return text
}

const upper = (format: (value: number) => string | null) => (value: number) => format(value)?.toUpperCase() ?? null
const fullWidth = (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
/** 一 … 九十九, then digit by digit: 一○○. */
const counting = (value: number) => (value < 100 ? chineseNumeral(value) : chineseDigits(value, '○'))
const legal = (digits: string, scales: string) => (value: number) =>
  chineseNumeral(value)?.replace(/[零一二三四五六七八九十百千万]/g, (char, at) => {
    const changed = (digits + scales)['零一二三四五六七八九十百千万'.indexOf(char)] as string
    // 壹拾, where the plain numeral has 十.
    return char === '十' && at === 0 ? `${digits[1]}${changed}` : changed
  }) ?? null

/** 甲子, 乙丑, …: stems and branches counted together, sixty of them. */
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const sexagenary = (value: number) =>
  value >= 1 && value <= 60 ? `${stems[(value - 1) % 10]}${branches[(value - 1) % 12]}` : null

const formats: Readonly<Record<string, (value: number) => string | null>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  upperLetter: upper(letters),
  lowerLetter: letters,
  upperRoman: upper(roman),
  lowerRoman: roman,
  chineseCounting: counting,
  taiwaneseCounting: counting,
  chineseCountingThousand: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  ideographDigital: (value) => chineseDigits(value, '〇'),
  japaneseDigitalTenThousand: (value) => chineseDigits(value, '〇'),
  taiwaneseDigital: (value) => chineseDigits(value, '○'),
  chineseLegalSimplified: legal('零壹贰叁肆伍陆柒捌玖', '拾佰仟万'),
  ideographLegalTraditional: legal('零壹貳參肆伍陸柒捌玖', '拾佰仟萬'),
  ideographTraditional: cycle(stems),
  ideographZodiac: cycle(branches),
  ideographZodiacTraditional: sexagenary,
  ideographEnclosedCircle: series(0x3280, 10),
  decimalEnclosedCircle: (value) => series(0x2460, 20)(value) ?? series(0x3251, 15)(value - 20),
  decimalEnclosedCircleChinese: series(0x2460, 20),
  decimalEnclosedParen: series(0x2474, 20),
  decimalEnclosedFullstop: series(0x2488, 20),
}

/** A number as Word prints it in a format (w:numFmt); one that the format has no sign for is printed in decimals. */
export function formatNumber(value: number, format: string): string {
  if (format === 'none' || format === 'bullet') return ''
  // 001, 002, 003, ...: a custom format shows its first numbers.
  const padded = /^(0+1), 0+2,/.exec(format)?.[1]
  if (padded !== undefined) return String(value).padStart(Math.min(padded.length, 9), '0')
  return (Object.hasOwn(formats, format) ? formats[format]?.(value) : null) ?? String(value)
}
