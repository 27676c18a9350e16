import { matchesOf } from '@plangraph/figures'
import { noteLine } from '../../language/names/notes.js'
import { parentOf } from '../../language/names/sub-rows.js'
import type { Period } from '../../language/time/five-year-plans.js'
import {
  type MappedText,
  sliceMapped,
  squeeze,
  type TableColumn,
  type TableRow,
  trimMapped,
} from '../../model/index.js'
import type { ContentLine } from '../content-lines.js'
import { readColumns } from './columns.js'
import { startsHeader } from './header.js'
import { tableRow } from './table-row.js'

function cellsOf(line: ContentLine): MappedText[] {
  const cells: MappedText[] = []
  let start = 0
  for (const match of matchesOf(line.text.text, /\t|$/g)) {
    cells.push(trimMapped(sliceMapped(line.text, start, match.index)))
    start = match.index + 1
  }
  return cells
}

/** A table whose cells are parted by tabs, one line a row; a header repeated after a page break is dropped. */
export function readTabbedTable(
  lines: readonly ContentLine[],
  period: Period | null,
): { columns: TableColumn[]; rows: TableRow[] } {
  const [header, ...body] = lines
  if (!header) return { columns: [], rows: [] }
  const heads = cellsOf(header).map((cell) => cell.text)
  const cells = body.map(cellsOf)
  const columns = readColumns(
    heads,
    period,
    heads.map((_head, at) => cells.map((row) => row[at]?.text ?? '')),
  )
  const rows: TableRow[] = []
  for (const line of body) {
    if (line.text.text.replace(/\s/g, '') === header.text.text.replace(/\s/g, '')) continue
    const cells = columns.map((_column, i) => cellsOf(line)[i] ?? { text: '', offsets: [] })
    const filled = cells.filter((cell) => cell.text !== '')
    const isGroup =
      filled.length === 1 && cells[0] === filled[0] && /^[一二三四五六七八九十]+[、.．]?/.test(filled[0]?.text ?? '')
    const label = (cells[columns.findIndex((column) => column.role === 'name')] ?? cells[0])?.text ?? ''
    const parent = isGroup ? null : parentOf(label, rows, columns)
    rows.push(tableRow(isGroup ? 'group' : 'row', cells, parent, line.page))
  }
  return { columns, rows }
}

const textAt = (lines: readonly ContentLine[], i: number) => (lines[i] as ContentLine).text.text

/** Lines from `start` that belong to one tabbed table. */
export function tabbedTableEnd(lines: readonly ContentLine[], start: number): number {
  let end = start
  const tabbed = (i: number) => i < lines.length && textAt(lines, i).includes('\t')
  const anotherTable = (i: number) =>
    startsHeader(textAt(lines, i)) && squeeze(textAt(lines, i)) !== squeeze(textAt(lines, start))
  // A group heading may have lost its tabs: `一、经济发展` between two rows.
  const group = (i: number) =>
    tabbed(i + 1) && !anotherTable(i + 1) && textAt(lines, i).length < 30 && !/[。；]/.test(textAt(lines, i))
  while (end < lines.length && (tabbed(end) ? !anotherTable(end) : group(end)) && !noteLine.test(textAt(lines, end)))
    end++
  return end
}
