import type { Glyph } from '../pdf/text-cursor.js'
import type { RecognisedCharacter } from './ctc.js'
import type { TextBox } from './text-boxes.js'

/** A character of a picture, placed as one of a PDF is. */
export interface RecognisedGlyph extends Glyph {
  /** How likely it is that character, 0…1. */
  certainty: number
}

/** The size of type in a box of text, as part of the box's height: boxes reach beyond what is printed. */
const SIZE = 0.87
/** A character stands above and below its baseline as those of a PDF are taken to do: the middle is this far above it. */
const MIDDLE = 0.38

const isWide = (char: string) => char >= '\u2e80'

/** How far a character reaches toward its neighbour, in sizes of type: what is farther from it stands apart. */
const REACH = 0.6

/**
 * The glyphs of a line of text in points. Its characters are known by their middles: each reaches halfway to the next.
 *
 * @param scale pixels to a point
 */
export function glyphsOf(box: TextBox, characters: readonly RecognisedCharacter[], scale: number): RecognisedGlyph[] {
  const size = (SIZE * (box.bottom - box.top)) / scale
  const baseline = (box.top + box.bottom) / 2 / scale + MIDDLE * size
  const middles = characters.map(({ at }) => (box.left + at * (box.right - box.left)) / scale)
  return characters.map(({ text, certainty }, i) => {
    const middle = middles[i] as number
    const half = (isWide(text) ? 0.5 : 0.3) * size
    const [before, after] = [middles[i - 1], middles[i + 1]]
    return {
      text,
      left: before === undefined ? middle - half : Math.max(middle - REACH * size, (before + middle) / 2),
      right: after === undefined ? middle + half : Math.min(middle + REACH * size, (middle + after) / 2),
      baseline,
      size,
      font: '',
      ink: 'printed',
      turn: 0,
      certainty,
    }
  })
}
