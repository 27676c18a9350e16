import type { Column } from './aligned-columns.js'
import { inColumnOrder, type Rank } from './column-order.js'
import { type PrintedLine, printedLines } from './lines.js'
import type { Area } from './matrix.js'
import type { PageMarks } from './page-marks.js'
import type { PlacedLine } from './placed-line.js'
import { type RuledTable, ruledTables } from './ruled-tables.js'
import { textColumns } from './text-columns.js'
import type { Glyph } from './text-cursor.js'
import { type FilledTable, trimTable } from './trim-table.js'

/** A page as lines and tables. */
export interface PageLayout {
  page: number
  width: number
  height: number
  lines: PlacedLine[]
  tables: PlacedTable[]
  /** The columns its text is set in, null for one. */
  columns: Column[] | null
}

/** rank: as that of lines. */
export interface PlacedTable extends FilledTable {
  rank: number
}

const encloses = (outer: Area, inner: Area) =>
  outer.left <= inner.left + 1 &&
  outer.right >= inner.right - 1 &&
  outer.top <= inner.top + 1 &&
  outer.bottom >= inner.bottom - 1

/** Lays out a page. before: the columns of text of the page before. */
export function layOut(
  page: number,
  { width, height, glyphs, rulings }: PageMarks,
  before: readonly Column[] | null = null,
): PageLayout {
  const isBox = ({ columns }: RuledTable) => columns.length === 2
  const nets = ruledTables(rulings).filter((net) =>
    isBox(net) ? !fillsPage(net.area, width, height) : !partsColumns(net, height),
  )
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
  const areas = tables.map(({ area }) => area)
  const { lines: text, columns, rank } = textLines(outside, height, frames, areas, before)
  const ranked = (lines: PlacedLine[]) => lines.map((line) => ({ ...line, rank: rank(line.left, line.top) }))
  const lines = [...text, ...trimmed.flatMap((table, i) => ranked(inFrames(table.lines, areas.slice(i, i + 1))))]
  return {
    page,
    width,
    height,
    lines: lines.sort((a, b) => a.rank - b.rank),
    tables: trimmed.flatMap(({ table }) =>
      table ? [{ ...table, rank: rank(table.columns[0] ?? 0, table.rows[0] ?? 0) }] : [],
    ),
    columns,
  }
}

/** A frame around the whole page is an ornament. */
const fillsPage = ({ left, right, top, bottom }: Area, width: number, height: number) =>
  right - left > 0.8 * width && bottom - top > 0.85 * height

/** Lines above, below and between columns of text. */
function partsColumns({ rows, columns, area }: RuledTable, height: number): boolean {
  const widths = columns.slice(1).map((right, i) => right - (columns[i] as number))
  const even = Math.max(...widths) < 1.1 * Math.min(...widths)
  return rows.length === 2 && even && area.bottom - area.top > 0.4 * height
}

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

const fromTop: Rank = (_x, y) => y

/** The lines outside of tables, in the columns of the page where it has several. */
function textLines(
  glyphs: readonly Glyph[],
  height: number,
  frames: readonly Area[],
  tables: readonly Area[],
  before: readonly Column[] | null,
): { lines: PlacedLine[]; columns: Column[] | null; rank: Rank } {
  const lines = printedLines(glyphs)
  const columns = textColumns(lines, before)
  if (columns === null) return { lines: inFrames(lines, frames), columns, rank: fromTop }
  const ordered = inColumnOrder(glyphs, lines, columns, tables, height)
  const inColumns = ordered.columns.flatMap(({ area, lines: own }) =>
    inFrames(own, frames).map((line) => ({
      ...line,
      frame: line.frame ?? area,
      rank: ordered.rank((line.left + line.right) / 2, line.top),
    })),
  )
  return { lines: [...inFrames(ordered.over, frames), ...inColumns], columns, rank: ordered.rank }
}

function inFrames(lines: readonly PrintedLine[], frames: readonly Area[]): PlacedLine[] {
  const isIn = ({ left, right, top, bottom }: Area, line: PrintedLine) => {
    const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2]
    return x > left && x < right && y > top && y < bottom
  }
  const inner = [...frames].sort((a, b) => b.top - a.top)
  return lines.map((line) => ({ ...line, frame: inner.find((frame) => isIn(frame, line)) ?? null, rank: line.top }))
}
