import type { Annotation } from './annotation.js'

const LINE_FEED = 0x0a

/**
 * The annotated stretches of a text, joined by line feeds. Cut as bytes, so that the encoding stays as it is: in UTF-8,
 * GBK and GB 18030 the byte of a line feed is never part of another character.
 * @throws RangeError for lines that the text does not have
 */
export function cutLines(content: Uint8Array, stretches: NonNullable<Annotation['lines']>): Uint8Array {
  const lines: Uint8Array[] = []
  for (let start = 0; start <= content.length; ) {
    const feed = content.indexOf(LINE_FEED, start)
    const end = feed < 0 ? content.length : feed
    lines.push(content.subarray(start, end))
    start = end + 1
  }
  const chosen = stretches.flatMap(([first, last]) => {
    if (first < 1 || last < first || last > lines.length)
      throw new RangeError(`lines ${first}–${last} are not in a text of ${lines.length} lines`)
    return lines.slice(first - 1, last)
  })
  return Buffer.concat(chosen.flatMap((line, i) => (i === 0 ? [line] : [Uint8Array.of(LINE_FEED), line])))
}
