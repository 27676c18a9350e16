import type { Placement, Plane } from './plane.js'

/** A page that lay askew when it was scanned, turned upright about its middle. */
export interface Turn {
  /** Radians by which its lines run down to the right. */
  angle: number
  /** Where a point of the picture is on the upright page. */
  upright(x: number, y: number): [number, number]
  /** Where the pixels of a cut are in the picture, that begins at a point of the upright page, `step` pixels to one. */
  placement(left: number, top: number, step: number): Placement
}

export function turnBy(angle: number, { width, height }: Pick<Plane, 'width' | 'height'>): Turn {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [x0, y0] = [width / 2, height / 2]
  return {
    angle,
    upright: (x, y) => [x0 + (x - x0) * cos + (y - y0) * sin, y0 - (x - x0) * sin + (y - y0) * cos],
    placement: (left, top, step) => [
      step * cos,
      -step * sin,
      x0 + (left - x0) * cos - (top - y0) * sin,
      step * sin,
      step * cos,
      y0 + (left - x0) * sin + (top - y0) * cos,
    ],
  }
}
