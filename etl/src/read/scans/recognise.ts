import type { Ruling } from '../pdf/path-rulings.js'
import { glyphsOf, type RecognisedGlyph } from './glyphs.js'
import type { Networks } from './networks.js'
import { pictureRulings } from './picture-rulings.js'
import { inkBound, type Plane, whitened } from './plane.js'
import { silentCells } from './silent-cells.js'
import type { TextBox } from './text-boxes.js'
import { uprightPage } from './upright.js'

/** A picture of a page. scale: pixels to a point. */
export interface PagePicture {
  plane: Plane
  scale: number
}

/** What was recognised on a page, in points from the top left of the page turned upright about its middle. */
export interface RecognisedMarks {
  width: number
  height: number
  glyphs: RecognisedGlyph[]
  rulings: Ruling[]
  /** Cells of ruled tables in which something is printed that was not recognised. */
  unreadCells: number
}

/** Finds the lines of text and of tables of a picture, and recognises the characters. */
export async function recognise(networks: Networks, picture: PagePicture): Promise<RecognisedMarks> {
  const { scale } = picture
  const { plane, boxes, readLine } = await uprightPage(networks, whitened(picture.plane))
  const glyphs: RecognisedGlyph[] = []
  const read = async (box: TextBox) => {
    const line = glyphsOf(box, await readLine(box), scale)
    glyphs.push(...line)
    return line.some(({ text }) => text !== ' ')
  }
  for (const box of boxes) await read(box)
  const bound = inkBound(plane)
  const rulings = pictureRulings(plane, bound, scale)
  let unreadCells = 0
  for (const box of silentCells({ plane, bound, scale }, rulings, glyphs)) if (!(await read(box))) unreadCells++
  return { width: plane.width / scale, height: plane.height / scale, glyphs, rulings, unreadCells }
}
