import type { Fill } from './fills.js'
import type { Area } from './matrix.js'
import type { Ruling } from './path-rulings.js'
import type { Glyph } from './text-cursor.js'

/** What a page has painted, in its order. Points from its top left corner. */
export interface Painted {
  width: number
  height: number
  glyphs: readonly Glyph[]
  rulings: readonly Ruling[]
  images: readonly Area[]
  fills: readonly Fill[]
  /** What annotations strike out. */
  struck: readonly Area[]
}

/** Images with fewer printed characters on them are pictures of text, which invisible characters make searchable. */
const fewest = 20

const middle = ({ left, right, baseline, size }: Glyph) => ({ x: (left + right) / 2, y: baseline - 0.38 * size })
const holds = ({ left, right, top, bottom }: Area, { x, y }: { x: number; y: number }) =>
  x > left && x < right && y > top && y < bottom

/** Finds upright glyphs whose middles may lie between two heights. */
type Near = (top: number, bottom: number) => Glyph[]

/** The glyphs that a reader of the page sees upright on it, and the lines that strike none of them out. */
export function visibleMarks(painted: Painted): { glyphs: Glyph[]; rulings: Ruling[] } {
  const { glyphs, rulings } = painted
  const near = byBaseline(glyphs)
  const struck = rulings.map((ruling) => struckBy(ruling, near))
  const order = new Map(glyphs.map((glyph, i) => [glyph, i]))
  const isBefore = (glyph: Glyph, at: number) => (order.get(glyph) ?? 0) < at
  const annotated = painted.struck.flatMap((area) =>
    near(area.top, area.bottom).filter((glyph) => holds(area, middle(glyph))),
  )
  const hidden = new Set([
    ...coveredGlyphs(painted, near, isBefore),
    ...unseenInk(painted, isBefore),
    ...struck.flat(),
    ...annotated,
  ])
  return {
    glyphs: glyphs.filter((glyph) => !hidden.has(glyph) && isOnPage(glyph, painted)),
    rulings: rulings.filter((_ruling, i) => struck[i]?.length === 0),
  }
}

/** Upright and inside the page: watermarks across the page and text beside the sheet are not read. */
const isOnPage = ({ turn, left, right, baseline }: Glyph, { width, height }: Painted): boolean =>
  turn === 0 && right > 0 && left < width && baseline > 0 && baseline < height + 1

type IsBefore = (glyph: Glyph, at: number) => boolean

/** What a later rectangle is painted over. */
const coveredGlyphs = ({ fills }: Painted, near: Near, isBefore: IsBefore): Glyph[] =>
  fills.flatMap(({ area, at, covers }) =>
    covers && at > 0
      ? near(area.top, area.bottom).filter((glyph) => isBefore(glyph, at) && holds(area, middle(glyph)))
      : [],
  )

/** Glyphs that are not painted and lie on no picture of their text, or white on white. */
function unseenInk({ glyphs, images, fills }: Painted, isBefore: IsBefore): Glyph[] {
  const faint = glyphs.filter(({ ink }) => ink !== 'printed')
  const scans = faint.length === 0 ? [] : images.filter((area) => isScan(area, glyphs))
  return faint.filter((glyph) => {
    const isOn = (area: Area) => holds(area, middle(glyph))
    if (glyph.ink === 'none') return !scans.some(isOn)
    const under = fills.findLast(({ area, at }) => !isBefore(glyph, at) && isOn(area))
    return under ? under.white : !images.some(isOn)
  })
}

const isScan = (area: Area, glyphs: readonly Glyph[]) =>
  glyphs.filter((glyph) => glyph.ink === 'printed' && glyph.text !== ' ' && holds(area, middle(glyph))).length < fewest

function byBaseline(glyphs: readonly Glyph[]): Near {
  const sorted = glyphs.filter(({ turn }) => turn === 0).sort((a, b) => a.baseline - b.baseline)
  const largest = sorted.reduce((size, glyph) => Math.max(size, glyph.size), 0)
  const first = (baseline: number) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const at = (low + high) >> 1
      if ((sorted[at] as Glyph).baseline < baseline) low = at + 1
      else high = at
    }
    return low
  }
  return (top, bottom) => sorted.slice(first(top), first(bottom + largest))
}

/** What a line through the middle of characters strikes out; it begins and ends with them, as no line of a table does. */
function struckBy({ horizontal, at, from, to }: Ruling, near: Near): Glyph[] {
  if (!horizontal) return []
  const crossed = near(at, at).filter(({ text, left, right, baseline, size }) => {
    const height = (baseline - at) / size
    return text !== ' ' && height > 0.15 && height < 0.55 && (left + right) / 2 > from && (left + right) / 2 < to
  })
  if (crossed.length === 0) return []
  const left = Math.min(...crossed.map((glyph) => glyph.left))
  const right = Math.max(...crossed.map((glyph) => glyph.right))
  const size = Math.max(...crossed.map((glyph) => glyph.size))
  // The strokes that outline a character are shorter than it.
  const fits = to - from > 0.95 * (right - left) && left - from < 1.2 * size && to - right < 1.2 * size
  const width = crossed.reduce((sum, glyph) => sum + glyph.right - glyph.left, 0)
  return fits && width > 0.6 * (right - left) ? crossed : []
}
