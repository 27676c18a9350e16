/** A character as it was recognised. */
export interface RecognisedCharacter {
  text: string
  /** How likely it is that character, 0…1. */
  certainty: number
  /** Where its middle is in the line, from 0 at the left end to 1 at the right. */
  at: number
}

/** What a network says of a line: for each step from left to right, how likely each class is there. */
export interface LineLikelihoods {
  likelihood: ArrayLike<number>
  steps: number
  classes: number
}

/**
 * The characters of a line: at each step the likeliest class; class 0 is none, and the same class at neighbouring steps is
 * one character, as certain as the most certain of them.
 *
 * @param dictionary the character of each class
 */
export function charactersOf(
  { likelihood, steps, classes }: LineLikelihoods,
  dictionary: readonly string[],
): RecognisedCharacter[] {
  const characters: RecognisedCharacter[] = []
  let before = 0
  let first = 0
  for (let step = 0; step < steps; step++) {
    const { best, certainty } = likeliest(likelihood, step * classes, classes)
    const last = characters.at(-1)
    if (best !== 0 && best === before && last) {
      last.certainty = Math.max(last.certainty, certainty)
      last.at = ((first + step) / 2 + 0.5) / steps
    } else if (best !== 0) {
      first = step
      characters.push({ text: dictionary[best] ?? '\ufffd', certainty, at: (step + 0.5) / steps })
    }
    before = best
  }
  return characters
}

function likeliest(likelihood: ArrayLike<number>, start: number, classes: number) {
  let [best, certainty] = [0, -1]
  for (let i = 0; i < classes; i++) {
    const value = likelihood[start + i] as number
    if (value > certainty) [best, certainty] = [i, value]
  }
  return { best, certainty }
}
