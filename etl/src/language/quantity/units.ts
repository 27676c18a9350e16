import { unitWords } from '../lexicon/tables/units.js'
import { type Decimal, decimalOf, multiply } from './decimal.js'

/** A printed unit: what it counts, and how many of that one of it is. 万人次 → 人次 × 10000. */
export interface Unit {
  /** The dimension's own unit; empty where only a scale is printed (2400 万). */
  dimension: string
  factor: Decimal
}

const { dimensions, symbolNames, scales } = unitWords

const named = (word: string) => symbolNames[word] ?? word

const words = new Map<string, Unit>(
  dimensions.flatMap((dimension) => {
    const base = Object.keys(dimension)[0] as string
    return Object.entries(dimension).map(([word, factor]) => [word, { dimension: base, factor: decimalOf(factor) }])
  }),
)

/** 10⁴m³ counts as 万立方米 does. */
const power10 = /^\s*10\^?([²³⁴-⁹]|(?<=\^)[2-9])(?=.)/

/**
 * Reads a printed unit; null where none is printed (also / and — in a table). A word that is not known is a dimension
 * of its own: 万尾 → 尾 × 10000.
 */
export function parseUnit(printed: string | null): Unit | null {
  const power = power10.exec(printed ?? '')
  const counted = power && parseUnit((printed as string).slice(power[0].length))
  if (power && counted)
    return { ...counted, factor: multiply(decimalOf(`1e${power[1]?.normalize('NFKC')}`), counted.factor) }
  const text = (printed ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^1(?=\/)/, '')
  if (/^[/\-—–]*$/.test(text)) return null
  const [numerator = '', per] = words.has(text) ? [text] : text.split(/[/每]/)
  const unit = parseSimple(numerator)
  return per === undefined ? unit : { ...unit, dimension: `${unit.dimension}/${per === '天' ? '日' : named(per)}` }
}

function parseSimple(text: string): Unit {
  const scale = /^[十百千万亿]*/.exec(text)?.[0] ?? ''
  // Shortest scale first: 万千瓦 is 万 of 千瓦, not 万千 of 瓦.
  for (let length = 0; length <= scale.length; length++) {
    const unit = words.get(named(text.slice(length)))
    if (unit) return { ...unit, factor: multiply(scaleFactor(scale.slice(0, length)), unit.factor) }
  }
  return { dimension: named(text.slice(scale.length)), factor: scaleFactor(scale) }
}

function scaleFactor(scale: string): Decimal {
  return [...scale].map((char) => decimalOf(scales[char] as string)).reduce(multiply, decimalOf(1))
}

/** True for a percentage or a per mille, printed in whatever form; not for the points by which it changes. */
export const isPercentage = (printed: string | null): boolean =>
  ['%', '‰'].includes(parseUnit(printed)?.dimension ?? '')

/** True for a percentage, a per mille, and the points by which one changes: no amount of anything. */
export const isRate = (printed: string | null): boolean =>
  isPercentage(printed) || parseUnit(printed)?.dimension === '个百分点'

/** True for units that normalized values may be in: printed without a scale, and no multiple of their dimension's own. */
export function isBaseUnit(printed: string): boolean {
  const unit = parseUnit(printed)
  return unit !== null && unit.dimension !== '' && unit.factor.digits === 1n && unit.factor.scale === 0
}
