import { type QuotePlace, spansInFull } from '@plangraph/figures'
import { linesOf, type SourceText, withoutBlanks, wordsOf } from './source-lines.js'

export interface EvidenceOffsets extends QuotePlace {
  quote: string
}

interface Span {
  page: number | null
  charStart: number
  charEnd: number
}

/** What is wrong with a row of evidence; nothing for transcriptions, which have no offsets. */
export function checkEvidence(evidence: EvidenceOffsets, source: SourceText): string[] {
  const { quote, charStart, charEnd } = evidence
  if (charStart === null || charEnd === null) return []
  const range = checkRange(charStart, charEnd, source)
  if (range.length > 0) return range
  const words = wordsOf(source, charStart, charEnd)
  const cut =
    words === withoutBlanks(quote) ? [] : [`the text at ${charStart}–${charEnd} reads “${words}”, not “${quote}”`]
  return [...cut, ...checkSpans(spansInFull(evidence), charStart, charEnd, source)]
}

/** A range must hold something and lie inside the text. */
export function checkRange(start: number, end: number, { points }: SourceText): string[] {
  if (start >= 0 && start < end && end <= points.length) return []
  return [`the offsets ${start}–${end} are no range of a text of ${points.length} characters`]
}

/** Spans must lie inside the evidence, in order, cover all of its words, and tell the page of the lines they are in. */
function checkSpans(value: unknown, start: number, end: number, source: SourceText): string[] {
  if (!isSpans(value)) return ['its spans are not a list of {page, charStart, charEnd}']
  const wrong: string[] = []
  let at = start
  for (const { page, charStart, charEnd } of value) {
    const name = `the span ${charStart}–${charEnd}`
    if (charStart < at || charEnd <= charStart || charEnd > end)
      wrong.push(`${name} is out of order or outside the evidence`)
    const other = linesOf(source, charStart, charEnd).find((line) => line.page !== page)
    if (other) wrong.push(`${name} names page ${page}, but is on page ${other.page}`)
    at = Math.max(at, charEnd)
  }
  const covered = value.map(({ charStart, charEnd }) => wordsOf(source, charStart, charEnd)).join('')
  if (wrong.length === 0 && covered !== wordsOf(source, start, end))
    wrong.push('its spans leave out words of the quote')
  return wrong
}

const isSpans = (value: unknown): value is Span[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (span) =>
      typeof span === 'object' &&
      span !== null &&
      Number.isInteger(span.charStart) &&
      Number.isInteger(span.charEnd) &&
      (span.page === null || Number.isInteger(span.page)),
  )
