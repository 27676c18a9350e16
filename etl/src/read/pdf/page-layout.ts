import { chunksOf } from './chunks.js'
import { type PrintedLine, printedLines } from './lines.js'
import type { Area } from './matrix.js'
import type { PageMarks } from './page-marks.js'
import { type RuledTable, ruledTables } from './ruled-tables.js'
import { textGutter } from './text-columns.js'
import type { Glyph } from './text-cursor.js'
import { type FilledTable, trimTable } from './trim-table.js'

/** A page as lines and tables. */
export interface PageLayout {
  page: number
  width: number
  height: number
  lines: PlacedLine[]
  tables: FilledTable[]
}

/** A line outside of tables. frame: the box (专栏) or the column of text it is in, or null. */
export interface PlacedLine extends PrintedLine {
  frame: Area | null
  /** Lines are read in this order: from the top down, the right column of text after the left one. */
  rank: number
}

const encloses = (outer: Area, inner: Area) =>
  outer.left <= inner.left + 1 &&
  outer.right >= inner.right - 1 &&
  outer.top <= inner.top + 1 &&
  outer.bottom >= inner.bottom - 1

export function layOut(page: number, { width, height, glyphs, rulings }: PageMarks): PageLayout {
  const isBox = ({ columns }: RuledTable) => columns.length === 2
  const nets = ruledTables(rulings).filter((net) => !isBox(net) || !fillsPage(net.area, width, height))
  // A table in a cell of another is read as text, one in a box is not.
  const tables = nets.filter((net) => !isBox(net) && !isNested(net, nets))
  const inCells = tables.map((table) => table.cells.map((): Glyph[] => []))
  const outside: Glyph[] = []
  for (const glyph of glyphs) {
    const cell = cellOf(tables, inCells, (glyph.left + glyph.right) / 2, glyph.baseline - 0.35 * glyph.size)
    if (cell) cell.push(glyph)
    else outside.push(glyph)
  }
  const trimmed = tables.map(({ rows, columns, cells, open }, i) =>
    trimTable({
      rows,
      columns,
      open,
      cells: cells.map((cell, j) => ({ ...cell, lines: printedLines(inCells[i]?.[j] ?? []) })),
    }),
  )
  const frames = nets.filter((net) => isBox(net)).map(({ area }) => area)
  const lines = [
    ...inColumns(outside, width, height, frames),
    ...trimmed.flatMap((table, i) => inFrames(table.lines, [(tables[i] as RuledTable).area])),
  ]
  return {
    page,
    width,
    height,
    lines: lines.sort((a, b) => a.rank - b.rank),
    tables: trimmed.flatMap(({ table }) => table ?? []),
  }
}

/** A frame around the whole page is an ornament. */
const fillsPage = ({ left, right, top, bottom }: Area, width: number, height: number) =>
  right - left > 0.8 * width && bottom - top > 0.85 * height

const isNested = (net: RuledTable, nets: readonly RuledTable[]) =>
  nets.some((other) => other !== net && other.columns.length > 2 && encloses(other.area, net.area))

function cellOf(tables: readonly RuledTable[], cells: readonly Glyph[][][], x: number, y: number): Glyph[] | undefined {
  for (let i = 0; i < tables.length; i++) {
    const { area, rows, columns, cellAt } = tables[i] as RuledTable
    if (x < area.left || x > area.right || y < area.top || y > area.bottom) continue
    const index = cellAt[bandOf(rows, y) * (columns.length - 1) + bandOf(columns, x)]
    return index === undefined ? undefined : cells[i]?.[index]
  }
  return undefined
}

/** The stretch between two positions that holds a value. */
function bandOf(positions: readonly number[], value: number): number {
  let [low, high] = [0, positions.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((positions[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** Lines of one column, or of two, where those that cross the white between them belong to none. */
function inColumns(glyphs: readonly Glyph[], width: number, height: number, frames: readonly Area[]): PlacedLine[] {
  const lines = printedLines(glyphs)
  const x = textGutter(lines, width)
  if (x === null) return inFrames(lines, frames)
  const crosses = (line: PrintedLine) => chunksOf(line).some((chunk) => chunk.left < x && chunk.right > x + 2)
  const crossing = lines.filter(crosses)
  const isFree = ({ baseline }: Glyph) => crossing.every((line) => baseline <= line.top || baseline > line.bottom)
  const column = (area: Area) =>
    inFrames(
      printedLines(glyphs.filter((glyph) => isFree(glyph) && glyph.left >= area.left && glyph.left < area.right)),
      [area],
    )
  const left = column({ left: 0, top: 0, right: x, bottom: height })
  const right = column({ left: x, top: 0, right: width, bottom: height })
  const foot = Math.max(...left.map((line) => line.bottom))
  return [...inFrames(crossing, []), ...left, ...right.map((line) => ({ ...line, rank: foot + line.top / height }))]
}

function inFrames(lines: readonly PrintedLine[], frames: readonly Area[]): PlacedLine[] {
  const isIn = ({ left, right, top, bottom }: Area, line: PrintedLine) => {
    const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2]
    return x > left && x < right && y > top && y < bottom
  }
  const inner = [...frames].sort((a, b) => b.top - a.top)
  return lines.map((line) => ({ ...line, frame: inner.find((frame) => isIn(frame, line)) ?? null, rank: line.top }))
}
