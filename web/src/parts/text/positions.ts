/** Where a code point of a text is in the units of a JavaScript string, which count rare characters twice. */
export type Positions = (codePoint: number) => number

const RARE = /[\u{10000}-\u{10ffff}]/gu

/** Positions of a text, whose offsets are Unicode code points. What lies outside of it is its beginning or its end. */
export function positionsOf(text: string): Positions {
  /** Code points of the rare characters, in order. */
  const rare = [...text.matchAll(RARE)].map(({ index }, before) => index - before)
  return (codePoint) => Math.max(0, Math.min(text.length, codePoint + countBelow(rare, codePoint)))
}

/** How many of the numbers, in order, are below a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}
