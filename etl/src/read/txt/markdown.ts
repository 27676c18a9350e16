import { matchesOf } from '@plangraph/figures'
import type { Grid, GridCell, Line } from '../../model/index.js'
import type { Range } from './lines.js'

/** `|---|:---:|` under the head of a table. */
const separator = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
const headingMarks = /^\s{0,3}#{1,6}(?:\s+|$)/
/** `* 就业优先`; what begins with two asterisks is bold. */
const bullet = /^\s*[*+-]\s+(?=\S)/
/** `[^1]: 含公交专用桩。`: what the mark `[^1]` points to. */
const note = /^\s{0,3}\[\^[^\]\s]{1,20}\]:\s*/
/** `*注：含民宿。*`: a line that is set in italics as a whole. */
const emphasis = /^\s*[*_](?=[^*_\s][^*_]*[*_]\s*$)/
const rule = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/

/** The cells of a row, without the bars at its ends: `| 甲 | 乙 |`. A bar after a backslash is text. */
function cellRanges(text: string, { start, end }: Range): Range[] {
  const row = text.slice(start, end)
  const bars = matchesOf(row, /(?<!\\)\|/g).map((match) => match.index)
  const opensWithBar = row.trimStart().startsWith('|')
  const endsWithBar = bars.length > (opensWithBar ? 1 : 0) && row.slice(bars.at(-1)).trim() === '|'
  const cuts = [...(opensWithBar ? [] : [-1]), ...bars, ...(endsWithBar ? [] : [row.length])]
  return cuts.slice(1).map((cut, i) => trimmed(text, start + (cuts[i] as number) + 1, start + cut))
}

function trimmed(text: string, start: number, end: number): Range {
  const inside = text.slice(start, end)
  const from = start + inside.length - inside.trimStart().length
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) }
}

/** The lines of a cell: `<br>` parts them. */
function cellLines(text: string, { start, end }: Range): Range[] {
  const lines: Range[] = []
  let from = start
  for (const match of matchesOf(text.slice(start, end), /<br\s*\/?>|$/gi)) {
    const line = trimmed(text, from, start + match.index)
    if (line.end > line.start) lines.push(line)
    from = start + match.index + match[0].length
  }
  return lines
}

const isRow = (text: string) => text.includes('|')

/**
 * Takes the marks of Markdown out of a text's lines: a table `| 甲 | 乙 |` with `|---|---|` under its head becomes a
 * grid, marks of headings and of lists are left out of their lines. Text without headings `#` and such tables stays as
 * it is, since `* 注` is no mark of its own.
 */
export function readMarkdown(text: string, lines: readonly Line[]): { lines: Line[]; grids: Grid[] } {
  const textAt = (i: number) => {
    const line = lines[i]
    return line ? text.slice(line.start, line.end) : ''
  }
  const isHead = (i: number) => isRow(textAt(i)) && isRow(textAt(i + 1)) && separator.test(textAt(i + 1))
  const isMarkdown = lines.some(
    (_line, i) => isHead(i) || note.test(textAt(i)) || (headingMarks.test(textAt(i)) && !/^\s*#\d/.test(textAt(i))),
  )
  if (!isMarkdown) return { lines: [...lines], grids: [] }
  const kept: Line[] = []
  const grids: Grid[] = []
  for (let i = 0; i < lines.length; i++) {
    if (isHead(i)) {
      const rows = [lines[i] as Line]
      let end = i + 2
      while (isRow(textAt(end))) rows.push(lines[end++] as Line)
      const grid = readGrid(text, rows)
      for (const cell of grid.cells) {
        const row = rows[cell.row] as Line
        for (const range of cellLines(text, cell)) kept.push({ ...row, ...range, opens: null })
      }
      grids.push(grid)
      i = end - 1
    } else if (!rule.test(textAt(i))) {
      const line = lines[i] as Line
      const isNote = note.test(textAt(i))
      const goesOn = kept.at(-1)?.note === true && /^\s{2,}\S/.test(textAt(i))
      const form = [note, headingMarks, bullet, emphasis].find((each) => each.test(textAt(i)))
      const mark = form?.exec(textAt(i))?.[0] ?? ''
      const end = form === emphasis ? line.start + textAt(i).trimEnd().length - 1 : line.end
      const opens = goesOn ? false : mark === '' ? line.opens : true
      kept.push({ ...line, start: line.start + mark.length, end, opens, ...((isNote || goesOn) && { note: true }) })
    }
  }
  return { lines: kept, grids }
}

function readGrid(text: string, rows: readonly Line[]): Grid {
  const cells = rows.flatMap((line, row) =>
    cellRanges(text, line).map((range, column): GridCell => ({ row, column, rowSpan: 1, columnSpan: 1, ...range })),
  )
  const columnCount = cells.reduce((count, cell) => Math.max(count, cell.column + 1), 0)
  const start = rows[0]?.start ?? 0
  return { start, end: rows.at(-1)?.end ?? start, cells, rowCount: rows.length, columnCount }
}
