import { told } from '@plangraph/figures'
import type { ReadDocument } from '../../../etl/src/model/index.js'
import { readPage } from '../../../etl/src/read/html/read-page.js'
import { must } from '../../extract/document-of.js'

export const pageOf = (html: string): ReadDocument => must(readPage('plan.html', new TextEncoder().encode(html)))

/** The lines of a page, in the order of its text. */
export const linesOf = ({ text, lines }: ReadDocument): string[] =>
  lines.map(({ start, end }) => text.slice(start, end))

/** Lines of a page, rows of cells `|row,column rows×columns text` with `/` between a cell's lines, `!` what is unread. */
export function listing(read: ReadDocument): string[] {
  const cellText = (start: number, end: number) => read.text.slice(start, end).replace(/\n/g, '/')
  const inGrid = (at: number) => read.grids.some((grid) => at >= grid.start && at < grid.end)
  const entries: [at: number, text: string][] = []
  for (const { start, end } of read.lines) if (!inGrid(start)) entries.push([start, read.text.slice(start, end)])
  for (const grid of read.grids)
    for (const row of new Set(grid.cells.map((cell) => cell.row))) {
      const cells = grid.cells.filter((cell) => cell.row === row)
      const printed = cells.map(({ column, rowSpan, columnSpan, start, end }) => {
        const span = rowSpan * columnSpan === 1 ? '' : `${rowSpan}×${columnSpan} `
        return `|${row},${column} ${span}${cellText(start, end)}`
      })
      entries.push([Math.max(grid.start, cells[0]?.start ?? 0), printed.join('')])
    }
  for (const { because, end } of read.unread) entries.push([end, `! ${told(because.code, because.args).message}`])
  return entries.sort(([a], [b]) => a - b).map(([, text]) => text)
}
