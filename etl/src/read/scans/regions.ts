/** Pixels that hang together in a map of how likely each is part of text. */
export interface Region {
  /** Indexes of its pixels in the map. */
  pixels: number[]
  /** Mean likelihood of its pixels, 0…1. */
  score: number
  left: number
  right: number
  top: number
  bottom: number
}

/** How likely each pixel is part of a line of text, 0…1, row by row. */
export interface TextMap {
  likelihood: ArrayLike<number>
  width: number
  height: number
}

/** Likelihood above which a pixel counts as text. */
const TEXT = 0.3

/** The regions of text of a map, in the order of their first pixel. */
export function textRegions(map: TextMap): Region[] {
  const { likelihood, width, height } = map
  const seen = new Uint8Array(width * height)
  const regions: Region[] = []
  for (let i = 0; i < seen.length; i++) {
    if (seen[i] || !((likelihood[i] as number) > TEXT)) continue
    regions.push(regionFrom(i, map, seen))
  }
  return regions
}

function regionFrom(first: number, { likelihood, width, height }: TextMap, seen: Uint8Array): Region {
  const pixels = [first]
  seen[first] = 1
  let sum = 0
  const bounds = { left: width, right: 0, top: height, bottom: 0 }
  const reach = (i: number) => {
    if (seen[i] || !((likelihood[i] as number) > TEXT)) return
    seen[i] = 1
    pixels.push(i)
  }
  // The list grows while it is walked.
  for (const i of pixels) {
    const x = i % width
    const y = (i - x) / width
    sum += likelihood[i] as number
    bounds.left = Math.min(bounds.left, x)
    bounds.right = Math.max(bounds.right, x + 1)
    bounds.top = Math.min(bounds.top, y)
    bounds.bottom = Math.max(bounds.bottom, y + 1)
    if (x > 0) reach(i - 1)
    if (x < width - 1) reach(i + 1)
    if (y > 0) reach(i - width)
    if (y < height - 1) reach(i + width)
  }
  return { pixels, score: sum / pixels.length, ...bounds }
}
