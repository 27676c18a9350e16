import type { ContentLine } from './content-lines.js'

/**
 * Characters a full line holds where the text keeps the lines of the page (about 28 in these documents), or Infinity
 * where every line is a whole paragraph.
 */
export function fullLineWidth(lines: readonly ContentLine[]): number {
  const widths = lines.flatMap((line) => (line.whole ? [] : [line.text.text.length])).sort((a, b) => a - b)
  const common = widths[Math.floor(widths.length * 0.8)] ?? 0
  return common > 0 && common <= 60 ? common : Number.POSITIVE_INFINITY
}
