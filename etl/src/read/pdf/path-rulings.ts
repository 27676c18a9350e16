import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { GraphicsState } from './graphics.js'
import { type Area, areaOf, intersection } from './matrix.js'

/** A straight line, horizontal or vertical; at: its y or x, from and to: its ends. Points from the page's top left. */
export interface Ruling {
  horizontal: boolean
  at: number
  from: number
  to: number
}

const thickest = 4
const fills = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const strokes = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const closing = new Set([OPS.closeStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
const [moveTo, lineTo, curveTo, quadraticCurveTo, closePath] = [0, 1, 2, 3, 4]
const white = '#ffffff'

/** Adds the lines that a painted path draws: browsers fill thin rectangles, word processors stroke lines. */
export function pathRulings(rulings: Ruling[], state: GraphicsState, paint: number, path: ArrayLike<number>): void {
  const filled = fills.has(paint) && state.fillColor !== white
  const stroked = strokes.has(paint) && state.strokeColor !== white
  if (!filled && !stroked) return
  const add = (x0: number, y0: number, x1: number, y1: number) =>
    addRuling(rulings, areaOf(state.ctm, x0, y0, x1, y1), state.clip)
  let [startX, startY, x, y] = [0, 0, 0, 0]
  /** Bounds of the part since the last moveTo, NaN once it bends. */
  let [left, low, right, high] = [0, 0, 0, 0]
  const endPart = () => {
    if (filled) add(left, low, right, high)
  }
  for (let i = 0; i < path.length; ) {
    const op = path[i++]
    if (op === moveTo) {
      if (i > 1) endPart()
      x = startX = left = right = path[i++] ?? 0
      y = startY = low = high = path[i++] ?? 0
    } else if (op === lineTo) {
      const [nextX, nextY] = [path[i++] ?? 0, path[i++] ?? 0]
      if (stroked) add(x, y, nextX, nextY)
      ;[x, y] = [nextX, nextY]
      left = Math.min(left, x)
      right = Math.max(right, x)
      low = Math.min(low, y)
      high = Math.max(high, y)
    } else if (op === closePath) {
      if (stroked) add(x, y, startX, startY)
      ;[x, y] = [startX, startY]
    } else {
      const length = op === curveTo ? 6 : op === quadraticCurveTo ? 4 : path.length
      x = path[i + length - 2] ?? 0
      y = path[i + length - 1] ?? 0
      left = low = right = high = Number.NaN
      i += length
    }
  }
  if (stroked && closing.has(paint)) add(x, y, startX, startY)
  endPart()
}

function addRuling(rulings: Ruling[], drawn: Area, clip: Area): void {
  const margin = thickest / 2
  const { left, top, right, bottom } = intersection(drawn, {
    left: clip.left - margin,
    top: clip.top - margin,
    right: clip.right + margin,
    bottom: clip.bottom + margin,
  })
  const [width, height] = [right - left, bottom - top]
  if (width >= 0 && height >= 0 && height <= thickest && width > height)
    rulings.push({ horizontal: true, at: (top + bottom) / 2, from: left, to: right })
  else if (width >= 0 && height >= 0 && width <= thickest && height > width)
    rulings.push({ horizontal: false, at: (left + right) / 2, from: top, to: bottom })
}
