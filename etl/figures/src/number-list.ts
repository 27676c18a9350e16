/** Digits of a number, five bits each; one that is followed by another of the same number is of the upper half. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const BITS = 5
const MORE = 1 << BITS

const VALUES = new Uint8Array(128)
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value

/** Numbers that grow from 0 on as a text: each as its distance from the one before, most often one character. */
export function packNumbers(numbers: readonly number[]): string {
  let text = ''
  let before = 0
  for (const number of numbers) {
    let left = number - before
    before = number
    for (; left >= MORE; left >>>= BITS) text += DIGITS[MORE | (left & (MORE - 1))]
    text += DIGITS[left]
  }
  return text
}

/** The numbers that `packNumbers` made a text of. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = []
  let before = 0
  let distance = 0
  let shift = 0
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] as number
    distance |= (value & (MORE - 1)) << shift
    if (value >= MORE) {
      shift += BITS
      continue
    }
    before += distance
    numbers.push(before)
    distance = 0
    shift = 0
  }
  return numbers
}
