import { matchesOf } from '@plangraph/figures'
import type { UnreadPart } from '../../model/index.js'
import type { LineTable } from './cell-lines.js'
import type { Range } from './lines.js'

/** `------ ---- ------` under a head, over the first row or under the last: each run of dashes is as wide as a column. */
const columnRule = /^\s*(?:-{2,}|={2,})(?:[ \t]+(?:-{2,}|={2,}))+\s*$/
/** `----------------` over and under a table whose rows may have several lines and are parted by blank ones. */
const frameRule = /^\s*-{10,}\s*$/

/** Characters that a terminal prints over two columns (East Asian Width W and F, unicode.org/reports/tr11). */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\ud800-\udbff]/

/** What is printed between blanks, in the text and in columns of a terminal. */
interface Piece extends Range {
  from: number
  to: number
}

function piecesOf(text: string, { start, end }: Range): Piece[] {
  const pieces: Piece[] = []
  let column = 0
  for (const [words] of matchesOf(text.slice(start, end), /\S+|\s+/g)) {
    const width = [...words].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0)
    if (words.trim() !== '') pieces.push({ start, end: start + words.length, from: column, to: column + width })
    start += words.length
    column += width
  }
  return pieces
}

/** The column that a piece is printed in, or else the next one; null where it reaches into two. */
function columnOf({ from, to }: Piece, columns: readonly Piece[]): number | null {
  const under = columns.flatMap((column, i) => (from < column.to && to > column.from ? [i] : []))
  if (under.length > 0) return under.length === 1 ? (under[0] as number) : null
  const away = columns.map((column) => Math.max(column.from - to, from - column.to))
  return away.indexOf(Math.min(...away))
}

/** The cells of a line by the columns of a rule; null where something reaches from one column into the next. */
function cellsOf(text: string, line: Range, columns: readonly Piece[]): (Range | null)[] | null {
  const cells: (Range | null)[] = columns.map(() => null)
  for (const piece of piecesOf(text, line)) {
    const at = columnOf(piece, columns)
    if (at === null) return null
    cells[at] = { start: cells[at]?.start ?? piece.start, end: piece.end }
  }
  return cells
}

export interface RuledTables {
  /** From the first line of a table to the last, rules with them. */
  tables: (LineTable & Range)[]
  unread: UnreadPart[]
}

/**
 * Tables whose columns are told by runs of dashes, as pandoc's simple tables and those of reStructuredText. One with a cell
 * on several lines, or with words that reach into two columns, is reported as unread.
 */
export function ruledColumns(text: string, lines: readonly Range[]): RuledTables {
  const found: RuledTables = { tables: [], unread: [] }
  const at = (i: number) => (lines[i] ? text.slice(lines[i].start, lines[i].end) : '')
  const isBlank = (i: number) => at(i).trim() === ''
  const isRule = (i: number) => columnRule.test(at(i))
  const isFrame = (i: number) => frameRule.test(at(i))
  for (let i = 0; i < lines.length; i++) {
    if (!isRule(i)) continue
    let head = i
    while (head > 0 && !isBlank(head - 1) && !isFrame(head - 1)) head--
    const framed = isFrame(head - 1)
    // Without a frame only one line is the head: what stands over it is another paragraph.
    const from = framed ? head : Math.max(head, i - 1)
    let to = i + 1
    const ends = (k: number) => k >= lines.length || (framed ? isFrame(k) : isBlank(k))
    while (!ends(to)) to++
    const groups = rowsBetween(from, to, (k) => isRule(k) || (framed && isBlank(k)))
    const columns = piecesOf(text, lines[i] as Range)
    const rows = groups
      .flatMap((group) => (framed ? [group] : group.map((k) => [k])))
      .map((group) => (group.length === 1 ? cellsOf(text, lines[group[0] as number] as Range, columns) : null))
    const read = rows.filter((row) => row !== null)
    const start = (lines[framed ? from - 1 : from] as Range).start
    const end = (lines[framed && to < lines.length ? to : to - 1] as Range).end
    if (read.length > 1 && read.length === rows.length)
      found.tables.push({ from, to, rows: read, columnCount: columns.length, start, end })
    else if (rows.length > 1) found.unread.push({ because: { code: 'cells-run-together' }, start, end })
    i = to
  }
  return found
}

/** The indexes of [from, to) in groups, parted by lines that are `between`. */
function rowsBetween(from: number, to: number, between: (index: number) => boolean): number[][] {
  const groups: number[][] = [[]]
  for (let k = from; k < to; k++) {
    if (between(k)) groups.push([])
    else groups.at(-1)?.push(k)
  }
  return groups.filter((group) => group.length > 0)
}
