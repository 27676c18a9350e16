import {
  concatMapped,
  emptyText,
  type MappedText,
  sliceMapped,
  type TableColumn,
  type TableRow,
  trimMapped,
} from '../../model/index.js'
import type { ContentLine } from '../content-lines.js'
import { headingMark } from '../headings.js'
import { headerColumns } from './header.js'

import { tableRow } from './table-row.js'
import { splitBodies, splitColumns, splitDeadline } from './task-columns.js'

interface NumberedLines {
  /** null for a group: `二、组织保障` between two tasks. */
  number: MappedText | null
  lines: MappedText[]
  page: number | null
}

const numberAtStart = /^(\d{1,3})(?:[.．、]|\s+|$)/

/** Rows by their running number, alone on a line (`4`) or before the text (`3 劳动年龄人口…`), and the groups between. */
function cutByNumber(lines: readonly ContentLine[]): NumberedLines[] {
  const rows: NumberedLines[] = []
  let count = 0
  const startsRow = (line: ContentLine | undefined) =>
    Number(numberAtStart.exec(line?.text.text ?? '')?.[1]) === count + 1
  lines.forEach((line, i) => {
    if (startsRow(line)) {
      count++
      const [mark, digits] = numberAtStart.exec(line.text.text) as unknown as [string, string]
      const rest = trimMapped(sliceMapped(line.text, mark.length))
      const number = sliceMapped(line.text, 0, digits.length)
      rows.push({ number, lines: rest.text ? [rest] : [], page: line.page })
    } else if (headingMark(line.text.text) !== null && startsRow(lines[i + 1])) {
      rows.push({ number: null, lines: [line.text], page: line.page })
    } else rows.at(-1)?.lines.push(line.text)
  })
  return rows
}

/** A table of numbered tasks and who answers for them: 序号 重点任务 责任单位. */
export function readTaskTable(lines: readonly ContentLine[]): { columns: TableColumn[]; rows: TableRow[] } {
  const [header, ...rest] = lines
  if (!header) return { columns: [], rows: [] }
  const squeezed = header.text.text.replace(/\s/g, '')
  const columns = headerColumns(header.text.text.split(/\s+/), null)
  const body = rest.filter((line) => line.text.text.replace(/\s/g, '') !== squeezed)
  const rows = cutByNumber(body).map((row): TableRow => {
    const { number } = row
    if (number === null) {
      const title = concatMapped(row.lines)
      const cells = columns.map((column) => (column.role === 'task' ? title : emptyText))
      return tableRow('group', cells, null, row.page)
    }
    const { task, bodies: right } = splitColumns(row.lines)
    const hasDeadline = columns.some((column) => column.role === 'deadline')
    const { bodies, deadline } = hasDeadline ? splitDeadline(right) : { bodies: right, deadline: emptyText }
    const charged = columns.filter((column) => column.role === 'responsible')
    const shares = splitBodies(bodies, charged.length)
    const cells = columns.map((column) => {
      if (column.role === 'number') return number
      if (column.role === 'task') return task
      if (column.role === 'deadline') return deadline
      return shares[charged.indexOf(column)] ?? emptyText
    })
    return tableRow('row', cells, null, row.page)
  })
  return { columns, rows }
}
