import { concatMapped, emptyText, type TableColumn, type TableRow } from '../../model/index.js'
import { type CellGrid, distinct, type GridText, spanningCell } from './cell-grid.js'
import { tableRow } from './table-row.js'

/** 项目名称 | 建设内容 | 总投资（亿元）: words over columns, no sentence among them. */
const isHeader = (row: readonly GridText[]) =>
  spanningCell(row) === null && row.every(({ text }) => text.text.length <= 20 && !/[。；]|\d{2,}/.test(text.text))

/** A table of projects, places or the like, as printed: its first row of words, below titles over all columns, is the header. */
export function readOtherTable({ rows: all, columnCount }: CellGrid): { columns: TableColumn[]; rows: TableRow[] } {
  const titles = all.findIndex((row) => spanningCell(row) === null && row.some(({ text }) => text.text !== ''))
  const rows = titles > 0 && titles <= 3 && isHeader(all[titles] ?? []) ? all.slice(titles) : all
  const [first = []] = rows
  const header = isHeader(first) ? first : null
  const columns = Array.from({ length: columnCount }, (_, c): TableColumn => {
    return { header: (header?.[c]?.text.text ?? '').replace(/\s/g, ''), role: 'other', year: null }
  })
  const body = header ? rows.slice(1) : rows
  return {
    columns,
    rows: body.flatMap((row, r) => {
      const own = distinct(row).filter((cell) => !(body[r - 1] ?? header)?.includes(cell))
      if (concatMapped(own.map((cell) => cell.text)).text === '') return []
      const cells = row.map((cell, c) => (own.includes(cell) && row.indexOf(cell) === c ? cell.text : emptyText))
      const page = own.find((cell) => cell.page !== null)?.page ?? null
      return [tableRow(spanningCell(row) ? 'group' : 'row', cells, null, page)]
    }),
  }
}
