import type { Region } from './regions.js'

/**
 * The angle in radians by which the lines of a page run down to the right: the median over its wide regions of text, each
 * weighed by its width. 0 where there is none.
 *
 * @param width of the map that the regions are of
 * @param stretch how much higher a pixel of the map is than wide
 */
export function pageAngle(regions: readonly Region[], width: number, stretch: number): number {
  const wide = regions
    .filter(({ left, right, top, bottom }) => right - left > 6 * (bottom - top))
    .map((region) => ({ angle: slope(region, width, stretch), weight: region.right - region.left }))
    .sort((a, b) => a.angle - b.angle)
  const half = wide.reduce((sum, { weight }) => sum + weight, 0) / 2
  let passed = 0
  for (const { angle, weight } of wide) {
    passed += weight
    if (passed >= half) return angle
  }
  return 0
}

/** The angle of the line that fits the pixels of a region best. */
function slope({ pixels }: Region, width: number, stretch: number): number {
  let [sumX, sumY] = [0, 0]
  for (const i of pixels) {
    sumX += i % width
    sumY += Math.floor(i / width)
  }
  const [x0, y0] = [sumX / pixels.length, sumY / pixels.length]
  let [xx, xy] = [0, 0]
  for (const i of pixels) {
    const x = (i % width) - x0
    xx += x * x
    xy += x * (Math.floor(i / width) - y0) * stretch
  }
  return Math.atan2(xy, xx)
}
