import { asPlanes, type Network, type Norm } from './networks.js'
import { cutOf, halved, type Plane } from './plane.js'
import type { TextMap } from './regions.js'
import { type Tile, tilesOf } from './tiles.js'

/** Pixels of the longer side at which text is looked for: with 960 lone digits of tables are lost. */
const LONGER_SIDE = 1280
/** Larger pages than A4 are looked over at its scale, piece by piece; this is its longer side at 200 pixels to an inch. */
const SHEET = 2339

/** The network takes sides that are multiples of this. */
const MULTIPLE = 32

const NORM: Norm = { mean: [0.406, 0.456, 0.485], deviation: [0.225, 0.224, 0.229] }

/** Where a page has text. scale: pixels of the page to one of the map, across and down. */
export async function findText(
  detection: Network,
  page: Plane,
): Promise<{ map: TextMap; scale: { x: number; y: number } }> {
  const shrink = Math.min(1, LONGER_SIDE / Math.min(SHEET, Math.max(page.width, page.height)))
  const [width, height] = [sideOf(page.width * shrink), sideOf(page.height * shrink)]
  let source = page
  // Pixels that are skipped would be lines that are lost.
  while (source.width / width >= 1.9 && source.height > 1) source = halved(source)
  const small = cutOf(source, width, height, [source.width / width, 0, 0, 0, source.height / height, 0])
  const likelihood = new Float32Array(width * height)
  for (const tile of tilesOf({ left: 0, top: 0, right: width, bottom: height }, LONGER_SIDE, MULTIPLE)) {
    const { left, top, right, bottom } = tile.seen
    const part = cutOf(small, right - left, bottom - top, [1, 0, left, 0, 1, top])
    const { data } = await detection(asPlanes(part, NORM), part.width, part.height)
    copyCore(data, tile, likelihood, width)
  }
  return { map: { likelihood, width, height }, scale: { x: page.width / width, y: page.height / height } }
}

const sideOf = (pixels: number) => Math.max(MULTIPLE, Math.round(pixels / MULTIPLE) * MULTIPLE)

function copyCore(data: Float32Array, { seen, core }: Tile, likelihood: Float32Array, width: number): void {
  const across = seen.right - seen.left
  for (let y = core.top; y < core.bottom; y++) {
    const from = (y - seen.top) * across - seen.left
    likelihood.set(data.subarray(from + core.left, from + core.right), y * width + core.left)
  }
}
