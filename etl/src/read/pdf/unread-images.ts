import type { PageMarks } from './page-marks.js'
import type { Glyph } from './text-cursor.js'

/** Part of a page from which on an image may be a table or a page of text. */
const large = 0.12

/** What a page holds that has no characters: nothing, an image of the whole page, or images beside its text. */
export type ImageContent = 'none' | 'page' | 'part'

export function imageContent({ width, height, glyphs, images }: PageMarks): ImageContent {
  const printed = glyphs.filter((glyph) => glyph.text !== ' ')
  const silent = images.filter(
    ({ left, right, top, bottom }) =>
      (right - left) * (bottom - top) > large * width * height &&
      printed.filter((glyph) => isIn({ left, right, top, bottom }, glyph)).length < 20,
  )
  if (silent.length === 0) return 'none'
  return printed.length < 10 ? 'page' : 'part'
}

const isIn = (area: { left: number; right: number; top: number; bottom: number }, { left, baseline }: Glyph) =>
  left > area.left && left < area.right && baseline > area.top && baseline < area.bottom
