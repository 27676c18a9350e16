import type { ContentLine } from './content-lines.js'

/** Longer than any line of a page. */
const paragraphLength = 80

/**
 * Blank lines part paragraphs, however short (each cell of a table is one); in a text that keeps the lines of the page
 * they part lines, and none is long.
 */
const partedByBlanks = (lines: readonly ContentLine[]) =>
  lines.filter((line) => line.afterBlank).length > lines.length * 0.8 &&
  lines.some((line) => line.text.text.length > paragraphLength)

/**
 * Characters a full line holds where the text keeps the lines of the page (about 28 in these documents), or Infinity
 * where every line is a whole paragraph.
 */
export function fullLineWidth(lines: readonly ContentLine[]): number {
  if (partedByBlanks(lines)) return Number.POSITIVE_INFINITY
  const widths = lines.flatMap((line) => (line.whole ? [] : [line.text.text.length])).sort((a, b) => a - b)
  const common = widths[Math.floor(widths.length * 0.8)] ?? 0
  return common > 0 && common <= 60 ? common : Number.POSITIVE_INFINITY
}
