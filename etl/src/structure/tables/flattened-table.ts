import { parentOf } from '../../language/names/sub-rows.js'
import type { Period } from '../../language/time/five-year-plans.js'
import type { TableColumn, TableRow } from '../../model/index.js'
import type { ContentLine } from '../content-lines.js'
import { type Token, tokenize } from './cells.js'
import { isCategoryColumn, isValueColumn } from './columns.js'
import { fillGroup, fillRow } from './fill-row.js'
import { headerColumns, headerWords, isHeaderWord } from './header.js'
import { cutNumberedRows, startsNumberedBody } from './numbered-rows.js'
import { cutNumberlessRows } from './numberless-rows.js'
import { byLine, isData, type RowLayout } from './row-tokens.js'
import { placeStrayWords } from './stray-words.js'
import { tableRow } from './table-row.js'

/** Drops the header where it is printed again after a page break. */
function withoutRepeatedHeaders(body: readonly Token[], header: readonly string[]): Token[] {
  const kept: Token[] = []
  for (let i = 0; i < body.length; ) {
    let same = 0
    while (same < header.length && body[i + same]?.text.text === header[same]) same++
    if ((body[i] as Token).first && same >= 3 && same >= header.length / 2) i += same
    else kept.push(body[i++] as Token)
  }
  return kept
}

interface Parts {
  header: string[]
  /** Words between the header and the first row number. */
  lead: Token[]
  body: Token[]
  numbered: boolean
}

/** 1, 1. 城镇新增就业, but not the value 1 before another. */
const startsFirstRow = (text: string, next: Token | undefined) =>
  /^1(?:[.．、]?[\u4e00-\u9fa5].*|[.．、]?)$/.test(text) && next !== undefined && (text.length > 2 || !isData(next))

/** Parts the header from the body: at the first row number, or at the first word that no header has. */
function partHeader(tokens: readonly Token[]): Parts {
  const words = (until: number) =>
    headerWords(byLine(tokens.slice(0, until)).map((line) => line.map(({ text }) => text.text)))
  const wordsEnd = tokens.findIndex((token) => !isHeaderWord(token.text.text))
  const hasCategory = headerColumns(words(Math.max(wordsEnd, 0)), null).some(isCategoryColumn)
  const bodyAt = tokens.findIndex((token) => startsNumberedBody(token, hasCategory))
  const numbered =
    words(Math.max(bodyAt, 0)).some((word) => /^(?:序号|编号)$/.test(word)) ||
    tokens.some((token, i) => token.first && startsFirstRow(token.text.text, tokens[i + 1]))
  if (bodyAt >= 0 && numbered) {
    const leadAt = 1 + tokens.slice(0, bodyAt).findLastIndex((token) => isHeaderWord(token.text.text))
    return { header: words(leadAt), lead: tokens.slice(leadAt, bodyAt), body: tokens.slice(bodyAt), numbered: true }
  }
  const at = wordsEnd < 0 ? tokens.length : wordsEnd
  return { header: words(at), lead: [], body: tokens.slice(at), numbered: false }
}

/**
 * A table that a text extractor flattened to words: cells wrapped over lines, numbers alone on a line, each cell on a
 * line of its own, a header repeated after a page break.
 */
export function readFlattenedTable(
  lines: readonly ContentLine[],
  period: Period | null,
): { columns: TableColumn[]; rows: TableRow[] } {
  const { header, lead, body, numbered } = partHeader(lines.flatMap((line, i) => tokenize(line, i)))
  const columns = headerColumns(header, period)
  const layout: RowLayout = {
    dataCount: columns.filter((column) => isValueColumn(column) || column.role === 'attribute').length,
    hasCategory: columns.some(isCategoryColumn),
  }
  const once = withoutRepeatedHeaders(body, header)
  const cut = numbered ? cutNumberedRows(once, layout) : cutNumberlessRows(once, layout)
  if (numbered) placeStrayWords(cut, lead, layout)
  const rows: TableRow[] = []
  for (const row of cut) {
    const page = row.tokens[0]?.page ?? null
    if (row.kind === 'group') {
      rows.push(tableRow('group', fillGroup(row, columns), null, page))
      continue
    }
    const { cells, unplaced } = fillRow(row, columns)
    const name = cells[columns.findIndex((column) => column.role === 'name')]?.text ?? ''
    const parent = parentOf(name, rows, columns)
    const printed = tableRow('row', cells, parent, page, [...cells, ...unplaced])
    rows.push(unplaced.length > 0 ? { ...printed, unplaced } : printed)
  }
  return { columns, rows }
}
