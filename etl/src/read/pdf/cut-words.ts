import { narrowDigits } from '../../language/quantity/full-width.js'
import type { PrintedLine } from './lines.js'
import type { FilledCell } from './trim-table.js'

/** More digits that follow a cut may be a number of their own. */
const mostDigitsAfterCut = 2
const number = /^[\d.,，．%％]/
const isUpright = ({ lines }: FilledCell) => lines.every(({ text }) => [...text].length === 1)
const width = ({ left, right }: PrintedLine) => right - left

/**
 * Columns that are so narrow that words are cut where a line is full, with the width of that line: a year in the head shows it (`20`
 * `25` `年`), or a cell of several lines of one character each; in a table with such a column, also a column of nothing but those.
 */
export function cutColumns(cells: readonly FilledCell[]): ReadonlyMap<number, number> {
  const single = cells.filter(({ columnSpan }) => columnSpan === 1)
  const columnsWith = (holds: (cell: FilledCell) => boolean) =>
    new Set(single.filter(holds).map(({ column }) => column))
  const cut = columnsWith((cell) => cutsYear(cell) || (cell.lines.length > 2 && isUpright(cell)))
  if (cut.size === 0) return new Map()
  const wide = columnsWith((cell) => !isUpright(cell))
  const upright = [...columnsWith(({ lines }) => lines.length > 1)].filter((column) => !wide.has(column))
  return new Map([...new Set([...cut, ...upright])].map((column) => [column, measureOf(column, single)]))
}

/** Width of its longest line; one character stands in a line whatever its width. */
const measureOf = (column: number, cells: readonly FilledCell[]) =>
  cells
    .flatMap((cell) => (cell.column === column ? cell.lines : []))
    .filter(({ text }) => [...text].length > 1)
    .reduce((widest, line) => Math.max(widest, width(line)), 0)

function cutsYear({ row, lines }: FilledCell): boolean {
  const texts = lines.map(({ text }) => narrowDigits(text.trim()))
  const year = row === 0 ? /^(?:19|20)\d\d(?!\d)/ : /^(?:19|20)\d\d年/
  return year.test(texts.join('')) && !texts.some((text) => /\d{4}/.test(text))
}

/**
 * Whether each line of a cell in such a column begins words of its own: not where it goes on behind a full line. Many digits behind
 * a cut may be a second number, unless another cell shows that the row has one.
 */
export function cutOpenings(lines: readonly PrintedLine[], measure: number, hasOneEntry: boolean): boolean[] {
  const opens = lines.map((line, i) => {
    const before = lines[i - 1]
    const first = (line.edges[1] ?? line.right) - line.left
    return before === undefined || width(before) + first <= measure - 0.25 * line.size
  })
  if (hasOneEntry) return opens
  const isNumber = lines.map(({ text }) => number.test(narrowDigits(text)))
  for (let from = 0; from < lines.length; from++) {
    if (!isNumber[from]) continue
    let end = from + 1
    while (end < lines.length && isNumber[end] && !opens[end]) end++
    if (digitsIn(lines.slice(from + 1, end)) > mostDigitsAfterCut) opens.fill(true, from + 1, end)
    from = end - 1
  }
  return opens
}

const digitsIn = (lines: readonly PrintedLine[]) =>
  lines.reduce((count, { text }) => count + (narrowDigits(text).match(/\d/g)?.length ?? 0), 0)

/** Another cell of the row has one line alone: a number, or the words at its left. */
export function hasOneEntry(cell: FilledCell, cells: readonly FilledCell[], cut: ReadonlyMap<number, number>): boolean {
  return cells.some(
    ({ row, rowSpan, column, lines: [line, ...others] }) =>
      row === cell.row &&
      rowSpan === 1 &&
      column !== cell.column &&
      !cut.has(column) &&
      line !== undefined &&
      others.length === 0 &&
      (number.test(narrowDigits(line.text)) || (column < cell.column && /\p{sc=Han}{2}/u.test(line.text))),
  )
}
