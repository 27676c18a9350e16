import { asPlanes, type Network, type Norm } from './networks.js'
import { cutOf, halved, type Plane } from './plane.js'
import type { TextMap } from './regions.js'

/** Pixels of the longer side at which text is looked for: with 960 lone digits of tables are lost. */
const LONGER_SIDE = 1280

/** The network takes sides that are multiples of this. */
const MULTIPLE = 32

const NORM: Norm = { mean: [0.406, 0.456, 0.485], deviation: [0.225, 0.224, 0.229] }

/** Where a page has text. scale: pixels of the page to one of the map, across and down. */
export async function findText(
  detection: Network,
  page: Plane,
): Promise<{ map: TextMap; scale: { x: number; y: number } }> {
  const shrink = Math.min(1, LONGER_SIDE / Math.max(page.width, page.height))
  const [width, height] = [sideOf(page.width * shrink), sideOf(page.height * shrink)]
  let source = page
  // Pixels that are skipped would be lines that are lost.
  while (source.width / width >= 1.9 && source.height > 1) source = halved(source)
  const small = cutOf(source, width, height, [source.width / width, 0, 0, 0, source.height / height, 0])
  const { data } = await detection(asPlanes(small, NORM), width, height)
  return { map: { likelihood: data, width, height }, scale: { x: page.width / width, y: page.height / height } }
}

const sideOf = (pixels: number) => Math.max(MULTIPLE, Math.round(pixels / MULTIPLE) * MULTIPLE)
