import { child, integer, type XmlElement } from '../docx/element.js'
import type { Fill } from '../pdf/fills.js'
import { areaOf, type Matrix } from '../pdf/matrix.js'
import { isWhite } from './colours.js'
import { boundsOf, type Point, partsOf } from './path-parts.js'

/** What a path object fills. at: how many characters were printed before it. */
export function pathFills(path: XmlElement, matrix: Matrix, at: number): Fill[] {
  if (path.attributes.Fill !== 'true') return []
  const colour = child(path, 'ofd:FillColor')
  const isOpaque = [path, colour].every((said) => (integer(said?.attributes.Alpha) ?? 255) === 255)
  return partsOf(child(path, 'ofd:AbbreviatedData')?.text ?? '').map((part) => ({
    area: areaOf(matrix, ...boundsOf(part)),
    at,
    white: isWhite(colour),
    covers: isOpaque && isRectangle(part),
  }))
}

function isRectangle(points: readonly Point[]): boolean {
  const [left, top, right, bottom] = boundsOf(points)
  return points.length >= 4 && points.every(({ x, y }) => (x === left || x === right) && (y === top || y === bottom))
}
