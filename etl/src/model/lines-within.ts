import type { Line, ReadDocument } from './read-document.js'

/** The part of a line that a range covers. */
export interface LinePart {
  line: Line
  start: number
  end: number
}

/** Index of the first line that ends after an offset; lines are in order. */
function firstLineAfter(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle] as Line).end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** What the lines hold of [start, end), in order; parts without characters are left out. */
export function linesWithin({ lines }: ReadDocument, start: number, end: number): LinePart[] {
  const parts: LinePart[] = []
  for (let i = firstLineAfter(lines, start); i < lines.length; i++) {
    const line = lines[i] as Line
    if (line.start >= end) break
    const part = { line, start: Math.max(start, line.start), end: Math.min(end, line.end) }
    if (part.start < part.end) parts.push(part)
  }
  return parts
}
