import { codePointOffsets } from '../load/code-points.js'
import type { ReadDocument } from '../model/index.js'
import { isPageFurniture } from '../read/index.js'

/** A line of the source, offsets in code points. */
export interface SourceLine {
  start: number
  end: number
  page: number | null
  furniture: boolean
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
    lines: read.lines.map(({ start, end, page }) => ({
      start: offset(start),
      end: offset(end),
      page,
      furniture: isPageFurniture(read.text.slice(start, end)),
    })),
  }
}

/** The words of a range: the characters at the offsets, white space and page furniture aside. */
export function wordsOf(source: SourceText, start: number, end: number): string {
  const furniture = linesOf(source, start, end).filter((line) => line.furniture)
  const kept: string[] = []
  let at = start
  for (const line of furniture) {
    kept.push(...source.points.slice(at, Math.max(at, line.start)))
    at = Math.max(at, line.end)
  }
  kept.push(...source.points.slice(at, Math.max(at, end)))
  return withoutBlanks(kept.join(''))
}

/** Lines of which the range [start, end) holds at least one character. */
export const linesOf = ({ lines }: SourceText, start: number, end: number): readonly SourceLine[] =>
  lines.filter((line) => line.start < end && line.end > start)

export const withoutBlanks = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '')
