import { foldText } from '../../etl/src/model/fold-text.js'
import type { AnnotatedFigure } from './annotation.js'
import type { ReadFigure } from './read-figure.js'

type Quantity = Pick<AnnotatedFigure, 'value' | 'low' | 'high' | 'ratio' | 'unit'>

const MULTIPLES: readonly [string, number][] = [
  ['万亿', 1e12],
  ['千万', 1e7],
  ['百万', 1e6],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
]

/** 万家 → 家 by ten thousand, so that 0.2万家 and 2000家 are one figure. */
export function unitOf(unit: string | null): { base: string; factor: number } {
  const printed = foldText(unit ?? '')
  const [prefix, factor] = MULTIPLES.find(([word]) => printed.startsWith(word)) ?? ['', 1]
  return { base: printed.slice(prefix.length), factor }
}

const parts = (ratio: string | null) => foldText(ratio ?? '').replace(/[∶/]/g, ':')

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b))

function equal(wanted: Quantity, read: Quantity): boolean {
  if (wanted.ratio || read.ratio) return parts(wanted.ratio) === parts(read.ratio)
  const [want, got] = [unitOf(wanted.unit).factor, unitOf(read.unit).factor]
  return (['value', 'low', 'high'] as const).every((key) => {
    const [expected, actual] = [wanted[key], read[key]]
    return expected === null || actual === null ? expected === actual : close(expected * want, actual * got)
  })
}

/** Whether the number is the annotated one, or one of its other readings, the multiple in the unit reckoned in. */
export const sameNumber = (annotated: AnnotatedFigure, { amount }: ReadFigure): boolean =>
  [annotated, ...(annotated.alternatives ?? []).map((other) => ({ ...annotated, ...other }))].some((reading) =>
    equal(reading, amount),
  )
