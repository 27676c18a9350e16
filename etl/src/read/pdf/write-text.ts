import type { Because } from '@plangraph/figures'
import type { Grid, GridCell, Line, UnreadPart } from '../../model/index.js'
import type { PrintedLine } from './lines.js'

/** A line in its place among the paragraphs. */
export interface FlowLine extends PrintedLine {
  page: number
  opens: boolean | null
  /** A note at the foot of its page. */
  note?: true
}

/** A table of one page. */
export interface PrintedGrid {
  rowCount: number
  columnCount: number
  cells: PrintedCell[]
}

export interface PrintedCell extends Omit<GridCell, 'start' | 'end'> {
  lines: FlowLine[]
}

export type Block =
  | { kind: 'line'; line: FlowLine }
  | { kind: 'grid'; grid: PrintedGrid }
  | { kind: 'unread'; because: Because }

const tenth = (points: number) => Math.round(points * 10) / 10

/** What blocks become: their text, a line each, and what is where in it. */
export interface WrittenText {
  text: string
  lines: Line[]
  grids: Grid[]
  unread: UnreadPart[]
}

export function writeText(blocks: readonly Block[]): WrittenText {
  const parts: string[] = []
  const lines: Line[] = []
  const grids: Grid[] = []
  const unread: UnreadPart[] = []
  let at = 0
  const write = ({ text, page, opens, note, top, bottom, edges }: FlowLine) => {
    const place = { top: tenth(top), bottom: tenth(bottom), edges: edges.map(tenth) }
    lines.push({ start: at, end: at + text.length, page, opens, ...(note && { note }), place })
    parts.push(text)
    at += text.length + 1
  }
  for (const block of blocks) {
    if (block.kind === 'line') {
      write(block.line)
      continue
    }
    if (block.kind === 'unread') {
      const { start, end } = lines.at(-1) ?? { start: 0, end: 0 }
      unread.push({ because: block.because, start, end })
      continue
    }
    const start = at
    const cells = block.grid.cells.map(({ lines: cellLines, ...place }): GridCell => {
      // An empty cell follows what was written before it.
      const cellStart = cellLines.length === 0 ? Math.max(start, at - 1) : at
      for (const line of cellLines) write(line)
      return { ...place, start: cellStart, end: Math.max(cellStart, at - 1) }
    })
    const { rowCount, columnCount } = block.grid
    grids.push({ start, end: Math.max(start, at - 1), cells, rowCount, columnCount })
  }
  return { text: parts.map((part) => `${part}\n`).join(''), lines, grids, unread }
}
