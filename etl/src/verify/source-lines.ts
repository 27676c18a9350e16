import { codePointOffsets } from '../model/code-points.js'
import type { ReadDocument } from '../model/index.js'

/** A line of the source, offsets in code points. */
export interface SourceLine {
  start: number
  end: number
  page: number | null
}

/** The text of a file as verification sees it. */
export interface SourceText {
  /** One entry for each code point. */
  points: readonly string[]
  lines: readonly SourceLine[]
}

export function sourceText(read: ReadDocument): SourceText {
  const offset = codePointOffsets(read.text)
  return {
    points: Array.from(read.text),
    lines: read.lines.map(({ start, end, page }) => ({ start: offset(start), end: offset(end), page })),
  }
}

/** The words of a range: the characters at the offsets, white space and what is no line aside. */
export function wordsOf(source: SourceText, start: number, end: number): string {
  const words = linesOf(source, start, end).map((line) =>
    source.points.slice(Math.max(start, line.start), Math.min(end, line.end)).join(''),
  )
  return withoutBlanks(words.join(''))
}

/** Lines of which the range [start, end) holds at least one character. */
export const linesOf = ({ lines }: SourceText, start: number, end: number): readonly SourceLine[] =>
  lines.filter((line) => line.start < end && line.end > start)

export const withoutBlanks = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '')
