import type { Column } from './aligned-columns.js'
import { chunksOf } from './chunks.js'
import { type PrintedLine, printedLines } from './lines.js'
import { middle } from './margins.js'
import type { Area } from './matrix.js'
import type { Frame } from './placed-line.js'
import type { Glyph } from './text-cursor.js'

/** What is read before the lines below it in all columns: a title over them, a table, a folio. */
interface Band {
  top: number
  bottom: number
}

/** The place of a point in the order of reading: a number that rises from band to band, column to column, and down. */
export type Rank = (x: number, y: number) => number

/** White around what belongs to no column, in characters. */
const apart = 2.4

/** Lines that reach over the white between columns, and those at the head and foot of the page that are apart from all others. */
function crossingLines(lines: readonly PrintedLine[], columns: readonly Column[]): PrintedLine[] {
  const gutters = columns.slice(1).map(({ left }, i) => ((columns[i] as Column).right + left) / 2)
  const crosses = (line: PrintedLine) =>
    chunksOf(line).some(({ left, right }) => gutters.some((x) => left < x - 1 && right > x + 1))
  const em = middle(lines.map(({ size }) => size))
  const bottoms: number[] = []
  for (const { bottom } of lines) bottoms.push(Math.max(bottom, bottoms.at(-1) ?? 0))
  const isGap = (i: number) => (lines[i]?.top ?? 0) - (bottoms[i - 1] ?? 0) > apart * em
  const isHead = (i: number) => lines.slice(1, 5).some((_line, at) => at >= i && isGap(at + 1))
  const isFoot = (i: number) => lines.slice(-2).some((_line, at) => isAtOrBelow(i, lines.length - 2 + at, isGap))
  return lines.filter((line, i) => crosses(line) || isHead(i) || isFoot(i))
}

const isAtOrBelow = (i: number, at: number, isGap: (i: number) => boolean) => at > 0 && i >= at && isGap(at)

/** Lines over all columns, the lines of each column, and the order in which they are read. */
export interface ColumnLines {
  over: PrintedLine[]
  columns: { area: Frame; lines: PrintedLine[] }[]
  rank: Rank
}

/** Reads the characters of a page column by column, band by band. tables: areas that are no text. */
export function inColumnOrder(
  glyphs: readonly Glyph[],
  lines: readonly PrintedLine[],
  columns: readonly Column[],
  tables: readonly Area[],
  height: number,
): ColumnLines {
  const crossing = crossingLines(lines, columns)
  const isOver = ({ baseline }: Glyph) => crossing.some(({ top, bottom }) => baseline > top && baseline <= bottom)
  const over: Glyph[] = []
  const inColumn = columns.map((): Glyph[] => [])
  const columnOf = (x: number) =>
    Math.max(
      0,
      columns.findLastIndex(({ left }) => x >= left - 1),
    )
  for (const glyph of glyphs) {
    if (isOver(glyph)) over.push(glyph)
    else inColumn[columnOf(glyph.left)]?.push(glyph)
  }
  const wide = tables.filter(({ left, right }) => columnOf(left) !== columnOf(right - 1))
  const bands = [...crossing, ...wide].sort((a, b) => a.top - b.top)
  return {
    over: printedLines(over),
    columns: columns.map(({ left, right }, i) => ({
      area: { left, right, top: 0, bottom: height, column: true },
      lines: printedLines(inColumn[i] ?? []),
    })),
    rank: (x, y) => rankIn(bands, columnOf(x), columns.length, y, height),
  }
}

/** Within a band, what is further right comes later; bands keep their height, so that what is over columns fits between. */
function rankIn(bands: readonly Band[], column: number, count: number, y: number, height: number): number {
  const above = bands.findLast(({ top }) => top <= y)
  const below = bands.find(({ top }) => top > y)
  const [from, to] = [above?.bottom ?? 0, below?.top ?? height]
  const share = Math.min(Math.max((y - from) / Math.max(to - from, 1), 0), 1)
  return from + ((column + share) / count) * Math.max(to - from, 0) * 0.999
}
