/** One byte a pixel, row by row: 0 is black, 255 white. */
export interface Plane {
  data: Uint8Array
  width: number
  height: number
}

/**
 * The red of a picture of red, green, blue and alpha. A seal is red, and so as bright as paper in it, while what is
 * printed under the seal stays black.
 */
export function redPlane(rgba: ArrayLike<number>, width: number, height: number): Plane {
  const data = new Uint8Array(width * height)
  for (let i = 0; i < data.length; i++) data[i] = rgba[4 * i] as number
  return { data, width, height }
}

/** A plane of half the width and height, each pixel the mean of four. */
export function halved({ data, width, height }: Plane): Plane {
  const [w, h] = [width >> 1, height >> 1]
  const small = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = 2 * y * width + 2 * x
      const sum = at(data, i) + at(data, i + 1) + at(data, i + width) + at(data, i + width + 1)
      small[y * w + x] = (sum + 2) >> 2
    }
  return { data: small, width: w, height: h }
}

const at = (data: Uint8Array, i: number) => data[i] as number

/** A plane turned clockwise by a quarter. */
export function quarterTurned({ data, width, height }: Plane): Plane {
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + height - 1 - y] = at(data, y * width + x)
  return { data: turned, width: height, height: width }
}

/** Where a pixel of a cut is in the plane it is cut from: x = a·column + b·row + c, y = d·column + e·row + f. */
export type Placement = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** A cut of a plane, turned and scaled, pixels between those of the plane weighed; what lies outside of it is paper. */
export function cutOf(plane: Plane, width: number, height: number, placement: Placement): Plane {
  const [a, b, c, d, e, f] = placement
  const data = new Uint8Array(width * height)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const x = a * (column + 0.5) + b * (row + 0.5) + c - 0.5
      const y = d * (column + 0.5) + e * (row + 0.5) + f - 0.5
      data[row * width + column] = brightnessAt(plane, x, y)
    }
  return { data, width, height }
}

function brightnessAt({ data, width, height }: Plane, x: number, y: number): number {
  if (x <= -1 || y <= -1 || x >= width || y >= height) return 255
  const [px, py] = [Math.min(Math.max(x, 0), width - 1.001), Math.min(Math.max(y, 0), height - 1.001)]
  const [left, top] = [Math.floor(px), Math.floor(py)]
  const [right, below] = [px - left, py - top]
  const i = top * width + left
  const upper = at(data, i) * (1 - right) + at(data, i + 1) * right
  const lower = at(data, i + width) * (1 - right) + at(data, i + width + 1) * right
  return Math.round(upper * (1 - below) + lower * below)
}

/** The brightness below which a pixel is ink: three quarters of the paper's. */
export const inkBound = (plane: Plane): number => 0.75 * paperOf(plane)

/** The plane with all that is nearly as bright as its paper made white: what is left of a seal, noise, shading. */
export function whitened(plane: Plane): Plane {
  const white = NEARLY_PAPER * paperOf(plane)
  const values = Uint8Array.from({ length: 256 }, (_value, i) => Math.min(255, Math.round((i * 255) / white)))
  const data = new Uint8Array(plane.data.length)
  for (let i = 0; i < data.length; i++) data[i] = values[plane.data[i] as number] as number
  return { ...plane, data }
}

/** A seal is at least this bright in the red of a picture, as part of the paper. */
const NEARLY_PAPER = 0.8

/** One pixel in so many tells how bright the paper of a page is. */
const SAMPLE = 7

/** The commonest brightness of the lighter half. */
function paperOf({ data }: Plane): number {
  const counts = new Uint32Array(256)
  for (let i = 0; i < data.length; i += SAMPLE) {
    const value = data[i] as number
    counts[value] = (counts[value] as number) + 1
  }
  let paper = 255
  for (let value = 254; value >= 128; value--) if ((counts[value] as number) > (counts[paper] as number)) paper = value
  return paper
}
