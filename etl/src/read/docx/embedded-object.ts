import type { EmbeddedObject } from './blocks.js'
import { child, type XmlElement } from './element.js'

/** English metric units in a point. */
const UNITS = 12_700
/** In points; icons, signatures and seals are smaller than a table. */
const LEAST_WIDTH = 200
const LEAST_HEIGHT = 60

/** An object of a paragraph; of a picture, what it takes to read it. */
export function embeddedObject(kind: EmbeddedObject['kind'], element: XmlElement): EmbeddedObject {
  if (kind !== 'picture') return { kind }
  const blip = child(child(element, 'pic:blipFill'), 'a:blip')
  const relation = blip?.attributes['r:embed'] ?? element.attributes['r:id']
  return relation === undefined ? { kind } : { kind, picture: { relation, isLarge: isLarge(element) } }
}

/** Where the picture does not say how large it is printed, it is taken to be large enough. */
function isLarge(picture: XmlElement): boolean {
  const { cx, cy } = child(child(child(picture, 'pic:spPr'), 'a:xfrm'), 'a:ext')?.attributes ?? {}
  const [width, height] = [Number(cx ?? Infinity) / UNITS, Number(cy ?? Infinity) / UNITS]
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT
}
