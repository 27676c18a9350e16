import { cellType, columnType } from '../../language/cell-type.js'
import { pattern, spaced, words } from '../../language/lexicon/lists/word-lists.js'
import { noteLine } from '../../language/names/notes.js'
import { alignCells } from './align-cells.js'
import { headerGroups } from './header-words.js'

/** A line with words on it. */
export interface FilledLine {
  text: string
  start: number
  end: number
}

/** A table found in lines; cells are ranges of the text, null for an empty one. */
export interface LineTable {
  /** Lines [from, to) of those given. */
  from: number
  to: number
  /** Rows of cells, that of the header first. A row of one cell is a group's heading over all columns. */
  rows: ({ start: number; end: number } | null)[][]
  columnCount: number
}

const longestCell = 60
const isCell = ({ text }: FilledLine) =>
  text.length <= longestCell && !/[。；]/.test(text) && !noteLine.test(text) && !isTitle(text)
const title = pattern`^${spaced(words('printed-title-label'))}\s*[\d一二三四五六七八九十]+(?:[\s：:.．、]|$)|^第[一二三四五六七八九十]+[章节]`
const isTitle = (text: string) => title.test(text)
/** “十二五”期间：, 一、经济发展 between two rows. */
const isGroup = (text: string) =>
  /[：:]$/.test(text) || /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]+[）)])/.test(text)
const isName = (line: FilledLine | undefined) =>
  line !== undefined && isCell(line) && cellType(line.text) === 'text' && /[\u4e00-\u9fff]{2}/.test(line.text)

/** Index of the first row's number after the header at `at`; -1 where none follows. */
function firstRow(lines: readonly FilledLine[], at: number): number {
  for (let i = at + 3; i < Math.min(lines.length, at + 24); i++) {
    const line = lines[i] as FilledLine
    if (line.text === '1' && isName(lines[i + 1])) return i
    const isYear = /^(?:19|20)\d{2}年?$/.test(line.text)
    if (!isCell(line) || line.text.length > 24 || (cellType(line.text) === 'value' && !isYear)) return -1
  }
  return -1
}

interface NumberedRow {
  at: number
  end: number
  /** Heading of a group after it, from groupAt to end. */
  groupAt: number
}

/** The lines of the rows 1, 2, 3 …, the last of which may have more lines than are its own. */
function numberedRows(lines: readonly FilledLine[], from: number): NumberedRow[] {
  const rows: NumberedRow[] = []
  for (let at = from, number = 1; ; number++) {
    let next = at + 1
    while (next < lines.length && next - at < 40 && isCell(lines[next] as FilledLine)) {
      const isNext = next > at + 2 && (lines[next] as FilledLine).text === String(number + 1)
      if (isNext && isName(lines[next + 1])) break
      next++
    }
    const found = lines[next]?.text === String(number + 1) && isName(lines[next + 1])
    const group = found && next > at + 3 && isGroup((lines[next - 1] as FilledLine).text) ? next - 1 : next
    rows.push({ at, end: next, groupAt: group })
    if (!found) return rows
    at = next
  }
}

const typed = (lines: readonly FilledLine[]) => lines.map(({ text }) => ({ text, type: cellType(text) }))

/** Cells of a row: the lines handed to each column, from the first to the last of them. */
function cellsOf(lines: readonly FilledLine[], counts: readonly number[]): LineTable['rows'][number] {
  let at = 0
  return counts.map((count) => {
    const own = lines.slice(at, at + count)
    at += count
    const [first, last] = [own[0], own.at(-1)]
    return first && last ? { start: first.start, end: last.end } : null
  })
}

/** Index after the last row's lines: as many as fit its columns best, and all cells of data that follow and fit. */
function lastRowEnd(lines: readonly FilledLine[], row: NumberedRow, types: ReturnType<typeof columnType>[]): number {
  const limit = Math.min(row.end, row.at + types.length + 4)
  let best = { end: row.at + 1, cost: Number.POSITIVE_INFINITY }
  for (let end = row.at + 2; end <= limit; end++) {
    const { cost } = alignCells(typed(lines.slice(row.at, end)), types)
    const isData = cellType((lines[end - 1] as FilledLine).text) !== 'text'
    if (cost < best.cost || (isData && cost <= best.cost + 0.3)) best = { end, cost: Math.min(cost, best.cost) }
  }
  return best.end
}

/** The table whose header begins at `at` with 序号, each cell on a line of its own; null where none does. */
function readTableAt(lines: readonly FilledLine[], at: number): LineTable | null {
  const bodyAt = firstRow(lines, at)
  if (bodyAt < 0) return null
  const leadsGroup = isGroup((lines[bodyAt - 1] as FilledLine).text)
  const header = lines.slice(at, leadsGroup ? bodyAt - 1 : bodyAt)
  const found = numberedRows(lines, bodyAt)
  if (found.length < 2) return null
  const bodies = found.slice(0, -1).map((row) => typed(lines.slice(row.at, row.groupAt)))
  const groups = headerGroups(
    header.map(({ text }) => text),
    bodies,
  )
  if (!groups) return null
  const types = groups.map((words) => columnType(words.join('')))
  const last = found.at(-1) as NumberedRow
  const to = lastRowEnd(lines, last, types)
  const rows = [
    cellsOf(
      header,
      groups.map((words) => words.length),
    ),
  ]
  const span = (line: FilledLine) => rows.push([{ start: line.start, end: line.end }])
  if (leadsGroup) span(lines[bodyAt - 1] as FilledLine)
  for (const row of found) {
    const own = lines.slice(row.at, row === last ? to : row.groupAt)
    rows.push(cellsOf(own, alignCells(typed(own), types).counts))
    if (row !== last && row.groupAt < row.end) span(lines[row.groupAt] as FilledLine)
  }
  return { from: at, to, rows, columnCount: groups.length }
}

/** Tables each of whose cells is on a line of its own, wrapped cells on several; rows are recognised by their numbers. */
export function tablesOfCellLines(lines: readonly FilledLine[]): LineTable[] {
  const tables: LineTable[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!/^(?:序号|编号)$/.test((lines[at] as FilledLine).text.replace(/\s/g, ''))) continue
    const table = readTableAt(lines, at)
    if (!table) continue
    tables.push(table)
    at = table.to - 1
  }
  return tables
}
