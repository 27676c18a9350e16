import { child, type XmlElement } from '../docx/element.js'
import { areaOf, type Matrix } from '../pdf/matrix.js'
import type { Ruling } from '../pdf/path-rulings.js'
import { isWhite } from './colours.js'
import { boundsOf, partsOf } from './path-parts.js'

/** Thicker ones are boxes. */
const thickest = 4

/** Adds the lines that a path object draws: stroked ones, and thin areas that are filled. */
export function pathRulings(rulings: Ruling[], path: XmlElement, matrix: Matrix): void {
  const { Stroke, Fill } = path.attributes
  const isStroked = Stroke !== 'false' && !isWhite(child(path, 'ofd:StrokeColor'))
  const isFilled = Fill === 'true' && !isWhite(child(path, 'ofd:FillColor'))
  const add = (x0: number, y0: number, x1: number, y1: number) => addRuling(rulings, areaOf(matrix, x0, y0, x1, y1))
  for (const part of partsOf(child(path, 'ofd:AbbreviatedData')?.text ?? '')) {
    if (isStroked)
      for (const [i, { x, y }] of part.entries()) if (i > 0) add(part[i - 1]?.x ?? x, part[i - 1]?.y ?? y, x, y)
    if (isFilled && part.length > 1) add(...boundsOf(part))
  }
}

function addRuling(rulings: Ruling[], { left, top, right, bottom }: ReturnType<typeof areaOf>): void {
  const [width, height] = [right - left, bottom - top]
  if (height <= thickest && width > height)
    rulings.push({ horizontal: true, at: (top + bottom) / 2, from: left, to: right })
  else if (width <= thickest && height > width)
    rulings.push({ horizontal: false, at: (left + right) / 2, from: top, to: bottom })
}
