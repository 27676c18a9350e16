import type { Ruling } from '../pdf/path-rulings.js'
import { pageAngle } from './angle.js'
import { findText } from './find-text.js'
import { glyphsOf, type RecognisedGlyph } from './glyphs.js'
import type { Networks } from './networks.js'
import { pictureRulings } from './picture-rulings.js'
import { cutOf, inkBound, type Plane, whitened } from './plane.js'
import { lineReader } from './read-line.js'
import { textRegions } from './regions.js'
import { silentCells } from './silent-cells.js'
import { type TextBox, textBoxes } from './text-boxes.js'
import { turnBy } from './turn.js'

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
  const plane = whitened(picture.plane)
  const found = await findText(networks.detection, plane)
  const regions = textRegions(found.map)
  const turn = turnBy(pageAngle(regions, found.map.width, found.scale.y / found.scale.x), plane)
  const readLine = lineReader(networks, plane, turn)
  const glyphs: RecognisedGlyph[] = []
  const read = async (box: TextBox) => {
    const line = glyphsOf(box, await readLine(box), scale)
    glyphs.push(...line)
    return line.some(({ text }) => text !== ' ')
  }
  for (const box of textBoxes(regions, found.map.width, found.scale, turn)) await read(box)
  const upright = turn.angle === 0 ? plane : cutOf(plane, plane.width, plane.height, turn.placement(0, 0, 1))
  const bound = inkBound(upright)
  const rulings = pictureRulings(upright, bound, scale)
  let unreadCells = 0
  for (const box of silentCells({ plane: upright, bound, scale }, rulings, glyphs))
    if (!(await read(box))) unreadCells++
  return { width: plane.width / scale, height: plane.height / scale, glyphs, rulings, unreadCells }
}
