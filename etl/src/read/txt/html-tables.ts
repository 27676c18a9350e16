import { matchesOf } from '@plangraph/figures'
import type { GridCell } from '../../model/index.js'
import type { Range } from './lines.js'

/** A table of HTML in a text; lines: the pieces of its cells' words, in order. */
export interface HtmlTable extends Range {
  cells: GridCell[]
  lines: Range[]
  rowCount: number
  columnCount: number
}

const table = /<table\b[^>]*>[\s\S]*?<\/table\s*>/gi
const mostColumns = 64
const spanOf = (tag: string, name: string) =>
  Math.min(mostColumns, Math.max(1, Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(tag)?.[1] ?? 1)))

/** The words between the tags of a cell, white space at their ends left out. */
function piecesOf(text: string, { start, end }: Range): Range[] {
  const pieces: Range[] = []
  let from = start
  const put = (to: number) => {
    const words = text.slice(from, to)
    if (words.trim() !== '')
      pieces.push({ start: from + words.length - words.trimStart().length, end: from + words.trimEnd().length })
  }
  // `<4.5` is a value, `<br>` and `</b>` are tags; what raises or strikes out stays with what it marks.
  for (const tag of matchesOf(text.slice(start, end), /<\/?(?!(?:sup|del|s|strike|ins)\b)[a-z][^<>]*>/gi)) {
    put(start + tag.index)
    from = start + tag.index + tag[0].length
  }
  put(end)
  return pieces
}

function readTable(text: string, { start, end }: Range): HtmlTable | null {
  const cells: GridCell[] = []
  const lines: Range[] = []
  /** The row up to which a cell from above takes the column. */
  const takenUntil: number[] = []
  const rows = text.slice(start, end).split(/(?=<tr\b)/i)
  let at = start
  let row = -1
  for (const part of rows) {
    if (/^<tr\b/i.test(part)) {
      row++
      let column = 0
      for (const cell of matchesOf(
        part,
        /(<t[dh]\b[^<>]*>)([\s\S]*?)(?=<\/?(?:t[dhr]|tbody|thead|tfoot|table)\b|$)/gi,
      )) {
        while ((takenUntil[column] ?? 0) > row) column++
        const tag = cell[1] as string
        const columnSpan = spanOf(tag, 'colspan')
        const rowSpan = spanOf(tag, 'rowspan')
        if (column + columnSpan > mostColumns) return null
        for (let c = column; c < column + columnSpan; c++) takenUntil[c] = row + rowSpan
        const from = at + cell.index + tag.length
        const pieces = piecesOf(text, { start: from, end: from + (cell[2] as string).length })
        lines.push(...pieces)
        const range = { start: pieces[0]?.start ?? from, end: pieces.at(-1)?.end ?? from }
        cells.push({ row, column, rowSpan, columnSpan, ...range })
        column += columnSpan
      }
    }
    at += part.length
  }
  const rowCount = row + 1
  const columnCount = cells.reduce((count, cell) => Math.max(count, cell.column + cell.columnSpan), 0)
  const within = cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rowCount - cell.row) }))
  // Words above the rows (a caption may be the title of the text) stay lines of the text.
  const above = /^[\s\S]*<\/caption\s*>/i.exec(rows[0] as string)?.[0].length ?? 0
  const range = { start: start + above, end }
  return rowCount < 2 || columnCount < 2 ? null : { ...range, cells: within, lines, rowCount, columnCount }
}

/** Tables of HTML that are in a text or in Markdown. */
export const htmlTables = (text: string): HtmlTable[] =>
  matchesOf(text, table).flatMap(
    (match) => readTable(text, { start: match.index, end: match.index + match[0].length }) ?? [],
  )
