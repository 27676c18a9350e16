import { type Column, columnAt } from './aligned-columns.js'
import type { PrintedLine } from './lines.js'
import type { FilledCell, FilledTable } from './trim-table.js'

/** The chunks of one printed line of a table. */
export type ChunkLine = readonly PrintedLine[]

const groupRow = /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)])/
/** `一、就业`: the name of the rows below. */
export const isGroupRow = (line: ChunkLine) => line.length === 1 && groupRow.test(line[0]?.text ?? '')

const baselineOf = (line: ChunkLine) => line[0]?.baseline ?? 0
const sizeOf = (line: ChunkLine) => Math.max(...line.map((chunk) => chunk.size))

/** Rows from the lines of a table: head lines make one row, and wrapped lines of a cell join the row they surround. */
export function tableOfLines(
  columns: readonly Column[],
  head: readonly ChunkLine[],
  body: readonly ChunkLine[],
): FilledTable {
  const rows = [...(head.length > 0 ? [[...head]] : []), ...rowsOf(columns, body)]
  const cells = rows.flatMap((lines, row) => {
    const own = lines.flat()
    const isGroup = isGroupRow(own) && columnAt(columns, own[0] as PrintedLine) === 0
    if (isGroup) return [{ row, column: 0, rowSpan: 1, columnSpan: columns.length, lines: own }]
    return columns.map((_column, column): FilledCell => {
      const inColumn = own.filter((chunk) => columnAt(columns, chunk) === column)
      return { row, column, rowSpan: 1, columnSpan: 1, lines: inColumn.sort((a, b) => a.baseline - b.baseline) }
    })
  })
  const tops = rows.map((lines) => Math.min(...lines.flat().map((chunk) => chunk.top)))
  const bottom = Math.max(...(rows.at(-1) ?? []).flat().map((chunk) => chunk.bottom))
  const lefts = columns.map((column) => column.left)
  const open = { above: false, below: false }
  return { rows: [...tops, bottom], columns: [...lefts, columns.at(-1)?.right ?? 0], cells, open }
}

/** Lines with two chunks or more are rows, unless they are the wrapped cells of one, as lines with one chunk may be. */
function rowsOf(columns: readonly Column[], lines: readonly ChunkLine[]): ChunkLine[][] {
  const rows: { anchor: ChunkLine; lines: ChunkLine[] }[] = []
  for (const line of lines)
    if (line.length > 1 ? !surrounds(columns, line, lines) : standsAlone(line, lines))
      rows.push({ anchor: line, lines: [line] })
  for (const line of lines) {
    if (rows.some((row) => row.anchor === line)) continue
    const column = columnAt(columns, line[0] as PrintedLine)
    const holds = (row: { anchor: ChunkLine }) => row.anchor.some((chunk) => columnAt(columns, chunk) === column)
    const above = rows.filter((row) => baselineOf(row.anchor) <= baselineOf(line)).at(-1)
    const below = rows.find((row) => baselineOf(row.anchor) > baselineOf(line))
    const distance = (row: { anchor: ChunkLine } | undefined) =>
      row ? Math.abs(baselineOf(row.anchor) - baselineOf(line)) / sizeOf(line) : Number.POSITIVE_INFINITY
    // A name of two lines is around its numbers, so its row holds nothing in its column.
    const joinsBelow = below && (holds(below) ? distance(below) < 0.7 * distance(above) : distance(below) < 1.3)
    const row = joinsBelow || !above ? below : above
    row?.lines.push(line)
  }
  return rows.map((row) => row.lines.sort((a, b) => baselineOf(a) - baselineOf(b)))
}

/**
 * `基本养老保险参保人数，包括城镇职工 … 约束` above `3 … 768.98 800`: a line close to one that fills other columns and
 * more of them.
 */
function surrounds(columns: readonly Column[], line: ChunkLine, lines: readonly ChunkLine[]): boolean {
  const own = new Set(line.map((chunk) => columnAt(columns, chunk)))
  const at = lines.indexOf(line)
  return [lines[at - 1], lines[at + 1]].some((other) => {
    if (!other || other.length <= line.length) return false
    const near = Math.abs(baselineOf(other) - baselineOf(line)) < 1.2 * sizeOf(line)
    return near && other.every((chunk) => !own.has(columnAt(columns, chunk)))
  })
}

/** `一、就业` between rows, or a line farther from its neighbours than the lines of a cell are. */
function standsAlone(line: ChunkLine, lines: readonly ChunkLine[]): boolean {
  if (isGroupRow(line)) return true
  const at = lines.indexOf(line)
  const gaps = [lines[at - 1], lines[at + 1]].map((other) =>
    other ? Math.abs(baselineOf(other) - baselineOf(line)) : Number.POSITIVE_INFINITY,
  )
  return Math.min(...gaps) > 2 * sizeOf(line)
}
