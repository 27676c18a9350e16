import type { Column } from './aligned-columns.js'
import { chunksOf } from './chunks.js'
import type { PrintedLine } from './lines.js'
import { middle } from './margins.js'

/** Lines that a column has at least, beside one that has as many; a page after one in columns may have fewer. */
const fewestLines = 4
/** A line of text is so long, in characters; the cells of a table are shorter. */
const narrowest = 8
/** Indents of a column's lines, and how far its lines stay short of its right edge, in characters. */
const indent = 3
const slack = 4

/**
 * The columns of text of a page, or null for a page of one. Several lines begin at the left edge of each and end before the
 * next, and hardly a line of the page reaches over the white between them: a title, a folio. before: the columns of the page
 * before, which a short page goes on with.
 */
export function textColumns(lines: readonly PrintedLine[], before: readonly Column[] | null): Column[] | null {
  const em = middle(lines.map(({ size }) => size))
  const chunks = lines.flatMap(chunksOf)
  const wide = chunks.filter(({ left, right }) => right - left > narrowest * em)
  const starts = before ? before.slice(1).map(({ left }) => left) : candidates(wide, em)
  const edges: number[] = []
  for (const left of starts) if (isEdge(wide, left, edges.at(-1) ?? 0, em, before ? 1 : fewestLines)) edges.push(left)
  if (edges.length === 0) return before && textColumns(lines, null)
  if (before && edges.length !== starts.length) return textColumns(lines, null)
  return [0, ...edges].map((from, i) => {
    const to = edges[i] ?? Number.POSITIVE_INFINITY
    const own = wide.filter(({ left, right }) => left >= from - 1 && right < to)
    return { left: Math.min(...own.map(({ left }) => left)), right: Math.max(...own.map(({ right }) => right)) }
  })
}

/** Where several lines begin, from the left. */
function candidates(wide: readonly PrintedLine[], em: number): number[] {
  const found: number[] = []
  for (const { left } of [...wide].sort((a, b) => a.left - b.left)) {
    const last = found.at(-1)
    if (last === undefined || left > last + 0.2 * em) found.push(left)
  }
  return found.filter((start) => wide.filter(({ left }) => Math.abs(left - start) < 0.4 * em).length >= 2)
}

/** True where a column begins: lines on both sides of the white left of it, and few over it. */
function isEdge(wide: readonly PrintedLine[], edge: number, leftmost: number, em: number, fewest: number): boolean {
  const right = wide.filter(({ left }) => left > edge - 0.4 * em && left < edge + indent * em)
  const beside = wide.filter(({ left, right: end }) => left >= leftmost - em && end <= edge - 0.5 * em)
  const ending = beside.filter(({ right: end }) => end > edge - (slack + 2) * em)
  const enough = right.length >= fewest && ending.length >= Math.min(fewest, 3) && beside.length >= fewest
  // What is above and below the columns may be as wide as the page.
  const [top, bottom] = [Math.min(...right.map((line) => line.top)), Math.max(...right.map((line) => line.bottom))]
  const crossing = wide.filter(
    (line) =>
      line.left < edge - 0.4 * em && line.right > edge + 0.5 * em && line.bottom > top + em && line.top < bottom - em,
  )
  return enough && crossing.length <= 0.15 * (right.length + beside.length)
}
