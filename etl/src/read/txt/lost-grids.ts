import { matchesOf } from '@plangraph/figures'
import type { Grid, GridCell, Line, UnreadPart } from '../../model/index.js'
import { type FilledLine, type LineTable, tablesOfCellLines } from './cell-lines.js'
import { gluedTables } from './glued-tables.js'
import { htmlTables } from './html-tables.js'
import type { Range } from './lines.js'
import { ruledColumns } from './ruled-columns.js'

/** A table of a text that lost its grid; lines: those of its cells, in order. */
export interface LostGrid {
  grid: Grid
  lines: Range[]
}

/** A grid of the table's cells; a row of one cell spans all columns. */
function gridOf({ rows, columnCount }: LineTable): Grid {
  const filled = rows.flat().filter((cell) => cell !== null)
  const start = Math.min(...filled.map((cell) => cell.start))
  const end = Math.max(...filled.map((cell) => cell.end))
  const cells = rows.flatMap((row, r): GridCell[] => {
    let here = row.find((cell) => cell !== null)?.start ?? start
    return row.map((cell, column) => {
      const range = cell ?? { start: here, end: here }
      here = range.end
      return { row: r, column, rowSpan: 1, columnSpan: row.length === 1 ? columnCount : 1, ...range }
    })
  })
  return { start, end, cells, rowCount: rows.length, columnCount }
}

/** The lines with words on them, white space at their ends left out. */
function filledLines(text: string, lines: readonly Range[]): FilledLine[] {
  return lines.flatMap(({ start, end }) => {
    const printed = text.slice(start, end)
    const words = printed.trim()
    const from = start + printed.length - printed.trimStart().length
    return words === '' ? [] : [{ text: words, start: from, end: from + words.length }]
  })
}

/**
 * The tables of a text that lost their grid to a converter, in reading order: each cell on a line of its own, tables of
 * HTML within the text, cells run together, columns told by dashes. unread: rows and tables of which nothing sure can be said.
 */
export function lostGrids(text: string, lines: readonly Range[]): { grids: LostGrid[]; unread: UnreadPart[] } {
  const filled = filledLines(text, lines)
  const glued = gluedTables(text)
  const ruled = ruledColumns(text, lines)
  const cellsOnly = (grid: Grid): LostGrid => ({
    grid,
    lines: grid.cells
      .filter((cell) => cell.end > cell.start)
      .flatMap((cell) => filledLines(text, splitAtLineEnds(text, cell))),
  })
  const all = [
    ...tablesOfCellLines(filled).map((table) => cellsOnly(gridOf(table))),
    ...htmlTables(text).map(({ lines: pieces, ...grid }) => ({ grid, lines: pieces })),
    ...glued.tables.map((table) => cellsOnly(gridOf(table))),
    ...ruled.tables.map((table) => cellsOnly({ ...gridOf(table), start: table.start, end: table.end })),
  ].sort((a, b) => a.grid.start - b.grid.start)
  const grids = all.filter(({ grid }, i) => grid.start >= (all[i - 1]?.grid.end ?? 0))
  return { grids, unread: [...glued.unread, ...ruled.unread] }
}

function splitAtLineEnds(text: string, { start, end }: Range): Range[] {
  const ranges: Range[] = []
  let from = start
  for (const match of matchesOf(text.slice(start, end), /[\r\n\f]+|$/g)) {
    ranges.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  return ranges
}

/** 专栏2 “十一五”主要环保指标 before a table whose line goes on with it: a line of its own. */
const label = /(?<=[。\s])专\s*栏\s*\d{1,2}[^。]{0,40}$/

/** Lines of the text with those of the tables in their place; what precedes or follows a table is a line of its own. */
export function withCellLines(text: string, lines: readonly Line[], grids: readonly LostGrid[]): Line[] {
  if (grids.length === 0) return [...lines]
  const result: Line[] = []
  let next = 0
  for (const line of lines) {
    let from = line.start
    for (; (grids[next]?.grid.start ?? Number.POSITIVE_INFINITY) < line.end; next++) {
      const { grid, lines: own } = grids[next] as LostGrid
      const before = text.slice(from, grid.start)
      const at = label.exec(before)?.index ?? before.length
      for (const range of [
        { start: from, end: from + at },
        { start: from + at, end: grid.start },
      ])
        if (range.end > range.start) result.push({ ...line, ...range })
      for (const range of own) result.push({ ...line, ...range, opens: null })
      from = grid.end
    }
    const table = grids[next - 1]?.grid
    if (table && from < table.end) from = Math.min(table.end, line.end)
    if (from < line.end || line.start === line.end) result.push({ ...line, start: from })
  }
  return result
}
