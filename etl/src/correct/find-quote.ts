import type { Because } from '@plangraph/figures'
import { concatMapped, filterMapped, linesWithin, mapRange, type ReadDocument } from '../model/index.js'

/** Where a quote is in a text, in UTF-16 units, or why it is at no one place. */
export type QuotePlace = { start: number; end: number } | { because: Because }

/** The one place of a text that has the words; white space and page furniture count neither in them nor in it. */
export function findQuote(read: ReadDocument, quote: string): QuotePlace {
  const lines = linesWithin(read, 0, read.text.length).map(({ start, end }) => mapRange(read.text, start, end))
  const { text, offsets } = filterMapped(concatMapped(lines), (char) => !/\s/.test(char))
  const words = quote.replace(/\s/g, '')
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) places.push(at)
  const [first] = places
  if (first === undefined) return { because: { code: 'correction-no-quote', args: { quote } } }
  if (places.length > 1) return { because: { code: 'correction-quote-twice', args: { quote, count: places.length } } }
  return { start: offsets[first] as number, end: (offsets[first + words.length - 1] as number) + 1 }
}
