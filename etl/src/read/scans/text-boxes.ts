import type { Region } from './regions.js'
import type { Turn } from './turn.js'

/** Where a line of text stands, in pixels of the page turned upright. */
export interface TextBox {
  left: number
  right: number
  top: number
  bottom: number
}

/** The map marks only the core of a line: how far it reaches beyond it, as a part of area to circumference. */
const REACH = 1.6
const LEAST_SCORE = 0.55
const LEAST_PIXELS = 8
const LEAST_SIDE = 4

/**
 * The boxes of the lines of text of a page.
 *
 * @param width of the map that the regions are of
 * @param scale pixels of the page to one of the map, across and down
 */
export function textBoxes(
  regions: readonly Region[],
  width: number,
  scale: { x: number; y: number },
  turn: Turn,
): TextBox[] {
  return regions.flatMap((region) => {
    if (region.score < LEAST_SCORE || region.pixels.length < LEAST_PIXELS) return []
    const core = turnedBounds(region.pixels, width, scale, turn)
    const [w, h] = [core.right - core.left, core.bottom - core.top]
    if (Math.min(w, h) < LEAST_SIDE) return []
    const more = (w * h * REACH) / (2 * (w + h))
    return [{ left: core.left - more, right: core.right + more, top: core.top - more, bottom: core.bottom + more }]
  })
}

function turnedBounds(
  pixels: readonly number[],
  width: number,
  scale: { x: number; y: number },
  { upright }: Turn,
): TextBox {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const i of pixels) {
    const [column, row] = [i % width, Math.floor(i / width)]
    for (const corner of [0, 1]) {
      const [x, y] = upright((column + corner) * scale.x, (row + corner) * scale.y)
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
  }
  return box
}
