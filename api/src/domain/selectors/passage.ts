/** Characters of context on either side of a passage: enough to distinguish it from another of the same words. */
const CONTEXT = 32

/** Words of a text with their context, verbatim. */
export interface Passage {
  prefix: string
  exact: string
  suffix: string
}

/** A stretch of a text, in code points: from `start` to before `end`. */
export interface Range {
  start: number
  end: number
}

/** The stretch that a passage and its context lie in. */
export const withContext = ({ start, end }: Range): Range => ({
  start: Math.max(0, start - CONTEXT),
  end: end + CONTEXT,
})

/**
 * Cuts passages out of a part of a text.
 *
 * @param part as code points; it holds the context of each passage as far as the text has it
 * @param at where in the text the part begins
 */
export const passageIn = (part: readonly string[], at: number, range: Range): Passage => {
  const cut = (start: number, end: number) => part.slice(start - at, end - at).join('')
  const around = withContext(range)
  return {
    prefix: cut(around.start, range.start),
    exact: cut(range.start, range.end),
    suffix: cut(range.end, around.end),
  }
}
