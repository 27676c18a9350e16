import type { GraphicsState } from './graphics.js'
import { type Area, areaOf } from './matrix.js'
import { fills as fillingPaints } from './path-rulings.js'

/** A filled path. at: how many glyphs were painted before it. */
export interface Fill {
  area: Area
  at: number
  white: boolean
  /** It hides what was painted before: a rectangle without transparency. */
  covers: boolean
}

/** Numbers of a path with so many are those of a drawing, which is looked at as a whole. */
const mostNumbers = 400
const [moveTo, lineTo, closePath] = [0, 1, 4]

/** The rectangles of a path in its own space, null where any part is none. */
function rectangles(path: ArrayLike<number>): [number, number, number, number][] | null {
  if (path.length > mostNumbers) return null
  const parts: [number, number][][] = []
  for (let i = 0; i < path.length; ) {
    const op = path[i]
    if (op === closePath) {
      i++
      continue
    }
    if (op !== moveTo && op !== lineTo) return null
    if (op === moveTo) parts.push([])
    parts.at(-1)?.push([path[i + 1] ?? 0, path[i + 2] ?? 0])
    i += 3
  }
  const found: [number, number, number, number][] = []
  for (const points of parts) {
    if (points.length < 4 || points.length > 5) return null
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    if (points.some(([x, y]) => (x !== x0 && x !== x1) || (y !== y0 && y !== y1))) return null
    found.push([x0, y0, x1, y1])
  }
  return found
}

const isWhite = (color: string) => /^#(?:f[8-9a-f]){3}$/i.test(color)

/** What a path fills. bounds: of the path; at: number of glyphs painted so far. */
export function pathFills(
  { ctm, fillColor, opaque }: GraphicsState,
  paint: number,
  path: ArrayLike<number>,
  bounds: Area,
  at: number,
): Fill[] {
  if (!fillingPaints.has(paint)) return []
  const white = isWhite(fillColor)
  const parts = opaque && fillColor !== '' ? rectangles(path) : null
  if (parts === null) return [{ area: bounds, at, white, covers: false }]
  return parts.map(([x0, y0, x1, y1]) => ({ area: areaOf(ctm, x0, y0, x1, y1), at, white, covers: true }))
}

/** A page's part filled with a shading. */
export const shadingFill = (area: Area, at: number): Fill => ({ area, at, white: false, covers: false })

/** Whether characters of a text rendering mode are painted: 3 and 7 paint none. */
export const paints = (renderMode: number): boolean => renderMode !== 3 && renderMode !== 7

/** What the parameters of a graphics state say of transparency; null where they say nothing of it. */
export function opacityOf(states: readonly (readonly [string, unknown])[]): boolean | null {
  const told = states.filter(([key]) => key === 'ca' || key === 'BM' || key === 'SMask')
  if (told.length === 0) return null
  return told.every(([key, value]) =>
    key === 'ca' ? value === 1 : key === 'BM' ? value === 'source-over' || value === 'normal' : !value,
  )
}

/** Color of text that is painted: by its outline in mode 1, else by its fill. */
export const inkOf = ({ renderMode, fillColor, strokeColor }: GraphicsState): 'printed' | 'none' | 'white' =>
  !paints(renderMode) ? 'none' : isWhite(renderMode === 1 ? strokeColor : fillColor) ? 'white' : 'printed'
