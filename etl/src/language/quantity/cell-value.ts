import type { Amount, Comparator } from '../../model/index.js'
import { number } from '../../structure/tables/cells.js'
import { narrowDigits } from './full-width.js'

/** What one cell states. */
export interface CellValue {
  /** With the unit that the cell itself prints: 96%. */
  amount: Amount
  /** In [ ], { } or the like: a sum over the period, whatever the footnote says. */
  cumulative: boolean
  /** 年均3: every year. */
  annual: boolean
}

const ratio = new RegExp(`^${number}(?:[:：∶]${number})+$`)
const range = new RegExp(`^(${number})[-—–~～至]+(${number})`)
const brackets = /^([^[［{｛〔【(（]*)[[［{｛〔【(（](.+?)[\]］}｝〕】)）](.*)$/

const basisWords = /[（(]?(累计|年均|每年)[）)]?/g

const toNumber = (text: string) =>
  Number(text.replace(/[,，]/g, '').replace('．', '.').replace('－', '-').replace('＋', '+'))

const marks: [RegExp, Comparator][] = [
  [/[≥≧]|>=|＞＝|以上|不低于|不少于/, 'GTE'],
  [/[≤≦]|<=|＜＝|以内|以下|不超过|不高于/, 'LTE'],
  [/[<＜]/, 'LT'],
  [/[>＞]/, 'GT'],
  [/左右|[~～约]/, 'APPROX'],
]

/** Reads one value cell: 12.85, ≤4.5, [60], { 7.5 }, [>425], 96%, 10:38:52, 2—3, 60（累计）, 年均3. null for an empty or wordy cell. */
export function parseCell(cell: string): CellValue | null {
  const printed = cell.replace(/\s/g, '')
  const plain = narrowDigits(printed)
  const says = (words: RegExp) => [...plain.matchAll(basisWords)].some((match) => words.test(match[1] as string))
  const value = plain.replace(basisWords, '')
  const bracketed = brackets.exec(value)
  // `[8]3.开展补贴性职业技能培训`, two cells run together, is not 83.
  if (bracketed && (/\d$/.test(bracketed[1] as string) || /^[.．]?\d/.test(bracketed[3] as string))) return null
  const inner = bracketed ? `${bracketed[1]}${bracketed[2]}${bracketed[3]}` : value
  const stated = (amount: Partial<Amount>): CellValue => ({
    amount: { printed, value: null, low: null, high: null, ratio: null, unit: null, comparator: 'EQ', ...amount },
    cumulative: bracketed !== null || says(/累计/),
    annual: says(/年/),
  })
  if (ratio.test(inner)) return stated({ ratio: inner.replace(/[：∶]/g, ':') })
  const bare = inner.replace(/^[<＜>＞≤≥≦≧=＝~～约]+|^(?:不低于|不少于|不超过|不高于)/, '')
  const unit = /(?:[万亿]?[%％‰]|[万亿])/.exec(bare.replace(new RegExp(number, 'g'), ''))?.[0] ?? null
  const span = range.exec(bare)
  if (span)
    return stated({ low: toNumber(span[1] as string), high: toNumber(span[2] as string), unit, comparator: 'RANGE' })
  const match = new RegExp(`^${number}`).exec(bare)
  if (!match) return null
  const comparator = marks.find(([mark]) => mark.test(inner))?.[1] ?? 'EQ'
  return stated({ value: toNumber(match[0]), unit, comparator })
}

const labelled = new RegExp(
  `([\\u4e00-\\u9fa5]{2,10}?)[:：]?([<＜>＞≤≥≦≧]?${number}[%％]?(?:以上|以内|左右)?)(?:[/／；;、，,]|(?=[\\u4e00-\\u9fa5])|$)`,
  'gy',
)

/**
 * 重点城市≥30/一般城市≥15, also on two lines of the cell: several values, each with what it is for. Empty for any other
 * cell.
 */
export function labelledValues(cell: string): { label: string; text: string }[] {
  const bare = cell.replace(/\s/g, '')
  const found = [...bare.matchAll(labelled)]
  const whole = found.reduce((length, match) => length + match[0].length, 0) === bare.length
  if (!whole || found.length < 2) return []
  return found.map((match) => ({ label: match[1] as string, text: match[2] as string }))
}
