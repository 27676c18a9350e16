import type { RecognisedCharacter } from './ctc.js'
import type { TextBox } from './text-boxes.js'

/** Longer lines are looked at twice for their numbers alone: that one word in thirty is doubtful is no rare thing. */
const SHORT = 12
const SURE = 0.9
/** White at both ends of a box, and how long a part without a character is too long to be white: in heights of the box. */
const WHITE = 0.3
const SILENT = 0.3
/** Half of a character, in heights of its box. */
const HALF = { wide: 0.43, narrow: 0.22 }
/** Certainty of a number that was read in two ways. */
const EITHER = 0.5

const ofNumbers = (text: string) => /[\d.%‰≤≥<>＜＞~:∶/\-−—]/.test(text)
const isInk = ({ text }: RecognisedCharacter) => text !== ' '

/** Whether a line is worth a second look: a short one with a doubtful character or a silent part, or one with a doubtful number. */
export function isDoubtful(characters: readonly RecognisedCharacter[], box: TextBox): boolean {
  const doubtful = characters.filter((one) => isInk(one) && one.certainty < SURE)
  if (doubtful.some(({ text }) => ofNumbers(text))) return true
  return characters.length <= SHORT && (doubtful.length > 0 || silence(characters, box) > SILENT)
}

/**
 * Of two readings of a line the better one: the one that leaves no part of the box silent, else the one whose weakest character
 * is the surer, unless it has it by leaving out another. Where their numbers differ it is the one with more of them, and none of them is sure.
 */
export function surer(
  first: readonly RecognisedCharacter[],
  second: readonly RecognisedCharacter[],
  box: TextBox,
): RecognisedCharacter[] {
  const [numbers, others] = [numbersOf(first), numbersOf(second)]
  if (numbers !== others) {
    const fuller = others.length > numbers.length ? second : first
    return fuller.map((one) => (ofNumbers(one.text) ? { ...one, certainty: Math.min(one.certainty, EITHER) } : one))
  }
  const [silent, other] = [silence(first, box) > SILENT, silence(second, box) > SILENT]
  const isSurer = count(second) >= count(first) && weakest(second) > weakest(first)
  const isBetter = silent === other ? isSurer : silent
  return [...(isBetter ? second : first)]
}

const count = (characters: readonly RecognisedCharacter[]): number => characters.filter(isInk).length

const weakest = (characters: readonly RecognisedCharacter[]): number =>
  characters.filter(isInk).reduce((least, { certainty }) => Math.min(least, certainty), characters.some(isInk) ? 1 : 0)

const numbersOf = (characters: readonly RecognisedCharacter[]): string =>
  characters.flatMap(({ text }) => (ofNumbers(text) ? text : [])).join('')

/** The longest part of a box without a character, in its heights. */
function silence(characters: readonly RecognisedCharacter[], { left, right, top, bottom }: TextBox): number {
  const length = (right - left) / (bottom - top)
  let [longest, reached] = [0, WHITE]
  for (const { text, at } of characters) {
    const half = text >= '\u2e80' ? HALF.wide : HALF.narrow
    longest = Math.max(longest, at * length - half - reached)
    reached = at * length + half
  }
  return Math.max(longest, length - WHITE - reached)
}
