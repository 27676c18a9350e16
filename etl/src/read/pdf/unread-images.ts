import type { Because } from '@plangraph/figures'
import type { Area } from './matrix.js'
import type { PageMarks } from './page-marks.js'
import type { Glyph } from './text-cursor.js'

/** Part of a page from which on an image may be a table or a page of text. */
const large = 0.12

/** What a page holds that has no characters: nothing, an image of the whole page, or images beside its text. */
export type ImageContent = 'none' | 'page' | 'part'

export function imageContent(marks: PageMarks): ImageContent {
  if (silentImages(marks).length === 0) return 'none'
  return printedOf(marks).length < 10 ? 'page' : 'part'
}

/**
 * Why what is in the images of a page was not read.
 *
 * @param unreadCells cells of tables in them in which something could not be recognised
 */
export function imageReasons(page: number, images: ImageContent, unreadCells: number): Because[] {
  const reasons: Because[] = []
  if (images !== 'none')
    reasons.push({ code: images === 'page' ? 'page-is-image' : 'page-holds-image', args: { page } })
  if (unreadCells > 0) reasons.push({ code: 'cells-not-recognised', args: { page, count: unreadCells } })
  return reasons
}

/** The large images of a page on which no characters are printed. */
export function silentImages(marks: PageMarks): Area[] {
  const { width, height, images } = marks
  const printed = printedOf(marks)
  return images.filter(
    (image) =>
      (image.right - image.left) * (image.bottom - image.top) > large * width * height &&
      printed.filter((glyph) => isIn(image, glyph)).length < 20,
  )
}

const printedOf = ({ glyphs }: PageMarks) => glyphs.filter((glyph) => glyph.text !== ' ')

const isIn = (area: Area, { left, baseline }: Glyph) =>
  left > area.left && left < area.right && baseline > area.top && baseline < area.bottom
