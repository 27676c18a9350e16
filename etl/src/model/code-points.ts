/**
 * Turns UTF-16 offsets of a text into Unicode code-point offsets: the number of code points that begin before the
 * offset. The model counts UTF-16 units because JavaScript does; the database counts code points because readers of
 * any language can.
 */
export function codePointOffsets(text: string): (utf16: number) => number {
  const extra: number[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.codePointAt(i) as number) > 0xffff) extra.push(++i)
  }
  return (utf16) => utf16 - countBelow(extra, utf16)
}

/** How many of the ascending numbers are smaller than the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}
