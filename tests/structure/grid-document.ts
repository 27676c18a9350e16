import type { Grid, GridCell, Line, ReadDocument } from '../../etl/src/model/index.js'

/** A paragraph, or a table: its rows of cells, the lines of one parted by line feeds. `<` goes on with the cell to the left, `^` with the one above. */
export type Part = string | string[][]

/** A document as a reader of HTML or DOCX gives it. page: of the parts, in order; 1 where none is given. */
export function gridDocument(parts: readonly Part[], pages: readonly number[] = []): ReadDocument {
  const lines: Line[] = []
  const grids: Grid[] = []
  let text = ''
  parts.forEach((part, i) => {
    const page = pages[i] ?? 1
    const write = (words: string, after: string) => {
      const range = { start: text.length, end: text.length + words.length }
      let at = range.start
      for (const line of words === '' ? [] : words.split('\n')) {
        lines.push({ start: at, end: at + line.length, page, opens: true, place: null })
        at += line.length + 1
      }
      text += words + after
      return range
    }
    if (typeof part === 'string') write(part, '\n')
    else grids.push(writeGrid(part, write, () => text.length))
  })
  return { version: 2, format: 'docx', text, lines, grids, unread: [], pageCount: null }
}

function writeGrid(
  rows: readonly (readonly string[])[],
  write: (words: string, after: string) => { start: number; end: number },
  here: () => number,
): Grid {
  const cells: GridCell[] = []
  const start = here()
  rows.forEach((row, r) => {
    row.forEach((words, c) => {
      const left = cells.findLast((cell) => cell.row === r)
      const above = cells.find(
        (cell) => c >= cell.column && c < cell.column + cell.columnSpan && cell.row + cell.rowSpan === r,
      )
      if (words === '<' && left) left.columnSpan++
      else if (words === '^' && above) {
        if (c === above.column) above.rowSpan++
      } else
        cells.push({ row: r, column: c, rowSpan: 1, columnSpan: 1, ...write(words, c < row.length - 1 ? '\t' : '\n') })
    })
  })
  return { start, end: here(), cells, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 }
}
