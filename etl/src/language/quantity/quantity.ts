import type { Comparator } from '../../model/index.js'

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

const words: Record<string, Comparator> = {
  以上: 'GTE',
  及以上: 'GTE',
  以内: 'LTE',
  之内: 'LTE',
  以下: 'LTE',
  左右: 'APPROX',
  上下: 'APPROX',
}

/** Pattern of a mark behind a number; 60%（含）以上 too. */
export const markBehind = `(?:(?:[（(]含[）)])?(?:${Object.keys(words).join('|')}))?`

/** What the mark behind a number says; null for none. */
export const readMark = (text: string): Comparator | null => words[text.replace(/[（(]含[）)]/, '')] ?? null

/** A quantity of a match that begins with the number and ends in a mark. */
export function quantityAt(
  match: RegExpMatchArray,
  mark: string,
  fields: Pick<Quantity, 'value' | 'ratio' | 'unit'>,
): Quantity {
  const start = match.index as number
  const markEnd = start + match[0].length
  const end = markEnd - mark.length
  return {
    start,
    end,
    markEnd,
    printed: match[0].slice(0, end - start),
    low: null,
    high: null,
    mark: readMark(mark),
    ...fields,
  }
}
