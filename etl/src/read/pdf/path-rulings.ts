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
/** Operators that fill a path. */
export const fills: ReadonlySet<number> = new Set([
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

/** Numbers that follow each operator of a path. */
const lengths: Readonly<Record<number, number>> = {
  [moveTo]: 2,
  [lineTo]: 2,
  [curveTo]: 6,
  [quadraticCurveTo]: 4,
  [closePath]: 0,
}

/** Draws the parts of a path: `line` is called for each straight line, `part` for the bounds of each part, NaN once it bends. */
class Pen {
  #begun = false
  #startX = 0
  #startY = 0
  #x = 0
  #y = 0
  #left = 0
  #low = 0
  #right = 0
  #high = 0

  constructor(
    private readonly line: (x0: number, y0: number, x1: number, y1: number) => void,
    private readonly part: (left: number, low: number, right: number, high: number) => void,
  ) {}

  /** x, y: where the operator ends. */
  draw(op: number | undefined, x: number, y: number): void {
    if (op === moveTo) this.#move(x, y)
    else if (op === lineTo) this.#lineTo(x, y)
    else if (op === closePath) this.close()
    else this.#bend(x, y)
    this.#begun = true
  }

  close(): void {
    this.line(this.#x, this.#y, this.#startX, this.#startY)
    this.#x = this.#startX
    this.#y = this.#startY
  }

  endPart(): void {
    this.part(this.#left, this.#low, this.#right, this.#high)
  }

  #move(x: number, y: number): void {
    if (this.#begun) this.endPart()
    this.#x = this.#startX = this.#left = this.#right = x
    this.#y = this.#startY = this.#low = this.#high = y
  }

  #lineTo(x: number, y: number): void {
    this.line(this.#x, this.#y, x, y)
    this.#x = x
    this.#y = y
    this.#left = Math.min(this.#left, x)
    this.#right = Math.max(this.#right, x)
    this.#low = Math.min(this.#low, y)
    this.#high = Math.max(this.#high, y)
  }

  #bend(x: number, y: number): void {
    this.#x = x
    this.#y = y
    this.#left = this.#low = this.#right = this.#high = Number.NaN
  }
}

/** Adds the lines that a painted path draws: browsers fill thin rectangles, word processors stroke lines. */
export function pathRulings(rulings: Ruling[], state: GraphicsState, paint: number, path: ArrayLike<number>): void {
  const filled = fills.has(paint) && state.fillColor !== white
  const stroked = strokes.has(paint) && state.strokeColor !== white
  if (!filled && !stroked) return
  const add = (x0: number, y0: number, x1: number, y1: number) =>
    addRuling(rulings, areaOf(state.ctm, x0, y0, x1, y1), state.clip)
  const nothing = () => {}
  const pen = new Pen(stroked ? add : nothing, filled ? add : nothing)
  for (let i = 0; i < path.length; ) {
    const op = path[i]
    i += 1 + (lengths[op ?? -1] ?? path.length)
    pen.draw(op, path[i - 2] ?? 0, path[i - 1] ?? 0)
  }
  if (closing.has(paint)) pen.close()
  pen.endPart()
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
