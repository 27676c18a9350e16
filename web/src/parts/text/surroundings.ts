import { positionsOf } from './positions.js'
import { reflowed } from './reflow.js'

/** Words of a document with what is printed around them. */
export interface Surroundings {
  before: string
  words: string
  after: string
}

/** As many characters are shown at each side. */
const MOST = 140
const SENTENCE_END = /[。！？；][”’）]?/g

/**
 * The words between two code points of a text, with whole sentences before and after them as far as there is room; cut
 * with … where a sentence is longer.
 */
export function surroundings(text: string, charStart: number, charEnd: number): Surroundings {
  const at = positionsOf(text)
  const [start, end] = [at(charStart), at(charEnd)]
  const before = text.slice(at(charStart - MOST), start)
  const after = text.slice(end, at(charEnd + MOST))
  return {
    before: reflowed(fromSentence(before, start === before.length)).trimStart(),
    words: reflowed(text.slice(start, end)),
    after: reflowed(toSentence(after, end + after.length === text.length)).trimEnd(),
  }
}

/** Leaves out what is before the first end of a sentence; the text itself may begin anywhere. */
function fromSentence(text: string, isWhole: boolean): string {
  if (isWhole) return text
  const [first] = text.matchAll(SENTENCE_END)
  return first === undefined ? `…${text}` : text.slice(first.index + first[0].length)
}

function toSentence(text: string, isWhole: boolean): string {
  if (isWhole) return text
  const last = [...text.matchAll(SENTENCE_END)].at(-1)
  return last === undefined ? `${text}…` : text.slice(0, last.index + last[0].length)
}
