import { matchesOf } from '@plangraph/figures'
import { unitSource } from '../../language/quantity/unit-words.js'
import type { UnreadPart } from '../../model/index.js'
import type { LineTable } from './cell-lines.js'
import { partValues } from './glued-row.js'
import type { Range } from './lines.js'

const year = String.raw`(?:19|20)\d{2}\s*年`
const plan = '[“”"]十[一二三四五六七八九]?五[“”"]'
const head = new RegExp(String.raw`(?:序\s*号\s*)?(?:主要)?指\s*标(?:\s*名\s*称)?(?=\s*(?:${year}|${plan}))`, 'g')
const column = new RegExp(
  String.raw`\s*((?:${year}(?:\s*比\s*${year})?|${plan})[\s\u4e00-\u9fff]{0,40}?)(?=\s*(?:${year}|${plan}|\d))`,
  'y',
)
/** 化学需氧量排放总量（万吨）: a name that ends in its unit. */
const name = /(\d{1,2})?\s*([\u4e00-\u9fff][^。；，\n]{1,60}?[（(][^（）()\d]{1,12}[）)])\s*(?=[\d<＜≤≥＞>〔[［—+－-])/y
const values = new RegExp(
  String.raw`(?:[\d.<＜≤≥＞>≦≧+＋\-－−—–[\]［］〔〕%％\s]|${unitSource}|（[\u4e00-\u9fff]{1,4}）)+`,
  'y',
)

const trimmed = (text: string, start: number, end: number): Range => {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The columns after 指标, and where the body begins; null for fewer than two. */
function readColumns(text: string, from: number): { columns: Range[]; end: number } | null {
  const columns: Range[] = []
  let at = from
  for (let match = matchAt(column, text, at); match && columns.length < 6; match = matchAt(column, text, at)) {
    at += match[0].length
    columns.push(trimmed(text, at - match[0].length, at))
  }
  return columns.length >= 2 ? { columns, end: at } : null
}

interface GluedRow {
  cells: (Range | null)[] | null
  end: number
}

/** The row that begins at `at`: its number, its name with its unit, its values run together. null where none does. */
function readRow(
  text: string,
  at: number,
  number: number,
  columnCount: number,
): (GluedRow & { numbered: boolean }) | null {
  const match = matchAt(name, text, at)
  if (!match || (match[1] !== undefined && Number(match[1]) !== number)) return null
  const nameEnd = at + match[0].length
  const printed = matchAt(values, text, nameEnd)?.[0]
  if (printed === undefined) return null
  // The number of the row after it is glued to its last value: -10%2二氧化硫.
  const numbered = match[1] !== undefined
  const next = String(number + (numbered ? 1 : 0))
  const goesOn = printed.endsWith(next) && matchAt(name, text, nameEnd + printed.length - next.length) !== null
  const end = nameEnd + printed.length - (goesOn ? next.length : 0)
  const { start } = trimmed(text, nameEnd, end)
  const own = text.slice(start, end)
  const parted = partValues(own.replace(/\s/g, ''), columnCount)
  const numberRange = numbered ? trimmed(text, at, at + match[0].indexOf(match[2] as string)) : null
  const nameRange = trimmed(text, at + match[0].indexOf(match[2] as string), nameEnd)
  if (!parted) return { cells: null, end, numbered }
  let from = start
  const cells = parted.map((value) => {
    let to = from
    for (let kept = 0; kept < value.length; to++) if (!/\s/.test(text.charAt(to))) kept++
    const range = trimmed(text, from, to)
    from = to
    return range
  })
  return { cells: [numberRange, nameRange, ...cells], end, numbered }
}

export interface GluedTables {
  tables: (LineTable & Range)[]
  unread: UnreadPart[]
}

/**
 * Tables whose cells a converter ran together, rows and all: 指标2010年2015年…1化学需氧量排放总量（万吨）2551.72347.6-8%2…. A
 * row is kept where its values part in one way only; the others are reported as unread.
 */
export function gluedTables(text: string): GluedTables {
  const found: GluedTables = { tables: [], unread: [] }
  for (const match of matchesOf(text, head)) {
    const header = readColumns(text, match.index + match[0].length)
    if (!header) continue
    const rows: GluedRow[] = []
    let at = header.end
    for (let number = 1; ; ) {
      const row = readRow(text, at, number, header.columns.length)
      if (!row) break
      rows.push(row)
      at = row.end
      if (row.numbered) number++
    }
    const read = rows.flatMap(({ cells }) => (cells ? [cells] : []))
    const start = match.index
    if (read.length < 2) {
      // A sentence may begin with such words too; a table goes on with numbers.
      if (rows.length > 0 || /^\s*1\d{4,}/.test(text.slice(at, at + 40)))
        found.unread.push({ because: { code: 'cells-run-together' }, start, end: at })
      continue
    }
    const headRow = [null, trimmed(text, start, start + match[0].length), ...header.columns]
    found.tables.push({ from: 0, to: 0, rows: [headRow, ...read], columnCount: headRow.length, start, end: at })
    const lost = rows.length - read.length
    if (lost > 0)
      found.unread.push({
        because: { code: 'rows-run-together', args: { lost, count: rows.length } },
        start,
        end: at,
      })
  }
  return found
}
