import { pattern, spaced, words } from '../../language/lexicon/lists/word-lists.js'
import { type Column, columnAt, columnsOf, fits } from './aligned-columns.js'
import { type ChunkLine, isGroupRow, tableOfLines } from './aligned-rows.js'
import { chunksOf } from './chunks.js'
import type { PrintedLine } from './lines.js'
import type { FilledTable } from './trim-table.js'

/** A table recognised by its columns alone, and the lines [start, end) it takes. */
export interface AlignedTable {
  start: number
  end: number
  columns: Column[]
  table: FilledTable
}

const headWord = pattern`${words('head-word')}|20\d\d\s*年?`
const value = pattern`^[[［【{（(＜<≤≥>＞~～约±-]*\s*\d[\d.,:：%％∶/—–～~-]*\D{0,4}$|^(?:${words('binding-word')}|[-—–/]{1,2})$`
const caption = pattern`^${spaced(words('table-caption-label'))}\s*[\d一二三四五六七八九十]|^[（(]?单位\s*[:：]|^注\s*[:：]`
const sentenceEnd = /[。；！？][”’）]?$/
const longestGap = 12

/**
 * Tables without lines between their columns, or with horizontal ones alone (三线表): at least three rows of at least
 * three columns with values in them, under a head. A table that fills the end of the page before goes on without one.
 * lines: of one page, from the top down.
 */
export function alignedTables(lines: readonly PrintedLine[], before: readonly Column[] | null): AlignedTable[] {
  const cut = lines.map(chunksOf)
  const rows = cut.flatMap((chunks, i) => (isRow(chunks) ? [i] : []))
  return groups(rows, cut).flatMap((group) => {
    const first = group[0] as number
    const goesOn = before !== null && first < 4 && group.every((i) => fits(before, cut[i] ?? []))
    if (group.length < (goesOn ? 1 : 3)) return []
    return tableAround(cut, group, goesOn ? before : null) ?? []
  })
}

/** A name may be wrapped around its values: then they have a line to themselves. */
function isRow(chunks: ChunkLine): boolean {
  const values = chunks.filter(isValue).length
  return values >= 2 || (values === 1 && chunks.length >= 3)
}

const isValue = (chunk: PrintedLine) => value.test(chunk.text.replace(/\s/g, '')) && !/^20\d\d(?:年|$)/.test(chunk.text)

/** Rows with at most a few lines between them: groups of rows (一、就业), wrapped cells. */
function groups(rows: readonly number[], cut: readonly ChunkLine[]): number[][] {
  const found: number[][] = []
  for (const i of rows) {
    const group = found.at(-1)
    const last = group?.at(-1)
    if (group && last !== undefined && i - last <= 7 && distance(cut, last, i) < longestGap) group.push(i)
    else found.push([i])
  }
  return found
}

function distance(cut: readonly ChunkLine[], from: number, to: number): number {
  const [a, b] = [cut[from]?.[0], cut[to]?.[0]]
  return a && b ? (b.baseline - a.baseline) / b.size : Number.POSITIVE_INFINITY
}

function tableAround(
  cut: readonly ChunkLine[],
  group: readonly number[],
  before: readonly Column[] | null,
): AlignedTable | null {
  const [first, last] = [group[0] as number, group.at(-1) as number]
  const columns = before ? [...before] : columnsOf(cut.slice(first, last + 1).filter((line) => !isGroupRow(line)))
  if (columns.length < 3) return null
  // A line of prose between rows reaches over the columns.
  for (let i = first; i <= last; i++) if (!fits(columns, cut[i] ?? [])) return null
  const start = reach(cut, first, -1, columns)
  const end = reach(cut, last, 1, columns) + 1
  const above = cut.slice(start, first)
  const firstGroup = above.findIndex((line) => isGroupRow(line))
  const named = withoutFirstRow(above.slice(0, firstGroup < 0 ? above.length : firstGroup), cut[first] ?? [], columns)
  const head = isHead(named) ? named : []
  if (!before && head.length === 0) return null
  const table = tableOfLines(columns, head, cut.slice(start + head.length, end))
  return { start, end, columns, table }
}

/** The last line in a direction that still belongs to the row or the head at `from`. */
function reach(cut: readonly ChunkLine[], from: number, step: 1 | -1, columns: readonly Column[]): number {
  let at = from
  for (;;) {
    const next = cut[at + step]
    if (!next || !fits(columns, next) || isOutside(next, step)) return at
    // A title above is larger than the table.
    if ((next[0]?.size ?? 0) > 1.12 * (cut[from]?.[0]?.size ?? 0)) return at
    const gap = Math.abs(distance(cut, at, at + step))
    // A head may be off from the first row, and the name of a group from what the next page shows of it; a wrapped
    // line follows its row closely.
    const isLast = at + step === cut.length - 1 && isGroupRow(next)
    if (gap > (step < 0 || isLast ? 5 : 1.7) || (step < 0 && from - at >= 5)) return at
    at += step
  }
}

/** A caption, or the short last line of a paragraph above the table, which fits any column. */
const isOutside = (line: ChunkLine, step: 1 | -1) =>
  caption.test(line[0]?.text ?? '') || (step < 0 && line.some(({ text }) => sentenceEnd.test(text)))

/** A name that wraps begins above its numbers: such lines are none of the head's. */
function withoutFirstRow(head: readonly ChunkLine[], row: ChunkLine, columns: readonly Column[]): readonly ChunkLine[] {
  const filled = row.map((chunk) => columnAt(columns, chunk))
  const isHeads = (line: ChunkLine) => {
    const [chunk] = line
    if (line.length !== 1 || !chunk) return true
    const column = columnAt(columns, chunk)
    return filled.includes(column) && (column !== 0 || headWord.test(chunk.text))
  }
  return head.slice(0, head.findLastIndex(isHeads) + 1)
}

const isHead = (head: readonly ChunkLine[]) =>
  head.some((line) => line.length >= 2) && head.flat().filter((chunk) => headWord.test(chunk.text)).length >= 2
