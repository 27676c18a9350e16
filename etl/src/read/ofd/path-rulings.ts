import { child, type XmlElement } from '../docx/element.js'
import { areaOf, type Matrix } from '../pdf/matrix.js'
import type { Ruling } from '../pdf/path-rulings.js'

/** Thicker ones are boxes. */
const thickest = 4

/** Numbers that follow each letter of a path (GB/T 33190-2016, 9.3). */
const lengths: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

/** Adds the lines that a path object draws: stroked ones, and thin areas that are filled. */
export function pathRulings(rulings: Ruling[], path: XmlElement, matrix: Matrix): void {
  const { Stroke, Fill } = path.attributes
  const isStroked = Stroke !== 'false' && !isWhite(child(path, 'ofd:StrokeColor'))
  const isFilled = Fill === 'true' && !isWhite(child(path, 'ofd:FillColor'))
  const add = (x0: number, y0: number, x1: number, y1: number) => addRuling(rulings, areaOf(matrix, x0, y0, x1, y1))
  for (const part of partsOf(child(path, 'ofd:AbbreviatedData')?.text ?? '')) {
    if (isStroked)
      for (const [i, { x, y }] of part.entries()) if (i > 0) add(part[i - 1]?.x ?? x, part[i - 1]?.y ?? y, x, y)
    const [xs, ys] = [part.map(({ x }) => x), part.map(({ y }) => y)]
    if (isFilled && part.length > 1) add(least(xs), least(ys), most(xs), most(ys))
  }
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))

const isWhite = (color: XmlElement | undefined) => /^\s*255\s+255\s+255\s*$/.test(color?.attributes.Value ?? '')

interface Point {
  x: number
  y: number
}

/** The points of each part of a path; one that bends draws no ruling from there on. */
function partsOf(data: string): Point[][] {
  const parts: Point[][] = []
  const words = data.trim().split(/[\s,]+/)
  for (let i = 0; i < words.length; ) {
    const letter = words[i] ?? ''
    const count = lengths[letter]
    if (count === undefined) return parts
    const [x, y] = [Number(words[i + count - 1]), Number(words[i + count])]
    const part = parts.at(-1)
    if (letter === 'M' || letter === 'S') parts.push([{ x, y }])
    else if (letter === 'C' && part?.[0]) part.push(part[0])
    else if (letter === 'L') part?.push({ x, y })
    else parts.push([{ x, y }])
    i += 1 + count
  }
  return parts.filter((part) => part.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)))
}

function addRuling(rulings: Ruling[], { left, top, right, bottom }: ReturnType<typeof areaOf>): void {
  const [width, height] = [right - left, bottom - top]
  if (height <= thickest && width > height)
    rulings.push({ horizontal: true, at: (top + bottom) / 2, from: left, to: right })
  else if (width <= thickest && height > width)
    rulings.push({ horizontal: false, at: (left + right) / 2, from: top, to: bottom })
}
