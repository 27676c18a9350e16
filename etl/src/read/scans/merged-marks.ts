import type { PageMarks } from '../pdf/page-marks.js'
import type { Ruling } from '../pdf/path-rulings.js'
import { ruledTables } from '../pdf/ruled-tables.js'
import { imageContent, silentImages } from '../pdf/unread-images.js'
import type { RecognisedGlyph } from './glyphs.js'
import type { RecognisedMarks } from './recognise.js'

/** A picture with less in it, and without a table, is a map or a photograph whose words are no text. */
const LEAST_TEXT = 60

/** Whether what was recognised in a picture, and the lines in it, are a table or a text. */
export const areText = (words: readonly RecognisedGlyph[], lines: readonly Ruling[]): boolean =>
  words.length >= LEAST_TEXT || (words.length > 0 && ruledTables(lines).some(({ cells }) => cells.length > 3))

/** What a page prints; recognised: those of its glyphs that were recognised in its picture. */
export interface MergedMarks extends PageMarks {
  recognised: RecognisedGlyph[]
}

/** A picture in which fewer of a page's characters were found does not show them: it was drawn without the fonts of the page. */
const SHOWN = 0.5

/**
 * What a page prints and what was recognised in its picture: all of a page that is one picture, or whose fonts do not tell
 * which characters they print, of another one what is in pictures of tables or of text.
 *
 * @param isUnknown whether its fonts do not tell which characters they print
 */
export function withRecognised(
  marks: PageMarks,
  { width, height, glyphs, rulings }: RecognisedMarks,
  isUnknown: boolean,
): MergedMarks {
  if (imageContent(marks) === 'page' || (isUnknown && glyphs.length >= SHOWN * marks.glyphs.length))
    return { width, height, glyphs, rulings, images: [], recognised: glyphs }
  const merged: MergedMarks = { ...marks, recognised: [] }
  // A page whose text runs sideways was turned, its picture was not.
  if (Math.abs(marks.width - width) > 2) return merged
  for (const image of silentImages(marks)) {
    const isIn = (x: number, y: number) => x > image.left && x < image.right && y > image.top && y < image.bottom
    const words = glyphs.filter(({ left, right, baseline }) => isIn((left + right) / 2, baseline))
    const lines = rulings.filter(({ horizontal, at, from, to }) => {
      const middle = (from + to) / 2
      return horizontal ? isIn(middle, at) : isIn(at, middle)
    })
    if (!areText(words, lines)) continue
    merged.glyphs = [...merged.glyphs, ...words]
    merged.recognised.push(...words)
    merged.rulings = [...merged.rulings, ...lines]
    merged.images = merged.images.filter((one) => one !== image)
  }
  return merged
}
