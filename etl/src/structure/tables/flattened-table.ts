import { concatMapped, emptyText, type MappedText, type TableColumn, type TableRow } from '../../model/index.js'
import { parseChineseNumeral } from '../../numerals/chinese-numerals.js'
import { isUnit } from '../../units/unit-words.js'
import type { ContentLine } from '../content-lines.js'
import type { Period } from '../period.js'
import { isAttribute, isEmptyMark, isValue, type Token, tokenize } from './cells.js'
import { isValueColumn } from './columns.js'
import { headerColumns } from './header.js'
import { isSubRow, parentOf } from './sub-rows.js'
import { tableRow } from './table-row.js'

const groupMark = /^([一二三四五六七八九十]{1,3})[、.．]?(.*)$/
/** 3, 3. 城镇新增就业, but not the value 3.8. */
const indexMark = /^(\d{1,2})(?![.．]?\d)[.．、]?(.*)$/

const isData = (token: Token) =>
  isValue(token.text.text) || isEmptyMark(token.text.text) || isAttribute(token.text.text)

/** Tokens of one body row, number and name still together. */
interface RowTokens {
  kind: 'group' | 'row'
  tokens: Token[]
}

/** First token of the body: a group 一, or row 1. */
const startsBody = (token: Token) =>
  token.first && (/^一[、.．]?/.test(token.text.text) || /^1(?![.．]?\d)/.test(token.text.text))

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

/** 城镇新增就业, but not the unit 万人 or a word of one character. */
const startsName = (text = '') => /^[\u4e00-\u9fa5]{2}/.test(text) && !isUnit(text)

/**
 * Cuts the body into rows. A row begins where a line begins with the next group number, with the next row number
 * (a number may stand alone on its line, so what follows it must be a name), or with 其中 or （1）. A row number may be
 * left out in print: a later one opens a row where the row before it has its data.
 */
function cutRows(body: readonly Token[]): RowTokens[] {
  const rows: RowTokens[] = []
  let nextGroup = 1
  let nextIndex = 1
  body.forEach((token, i) => {
    const text = token.text.text
    if (token.first) {
      const group = groupMark.exec(text)
      const index = indexMark.exec(text)
      const following = body[i + 1]
      const named = index?.[2] === '' ? following !== undefined && !isData(following) : !isData(token)
      const skipped = index !== null && Number(index[1]) > nextIndex && Number(index[1]) <= nextIndex + 3
      const previous = body[i - 1]
      const resumes =
        skipped && previous !== undefined && isData(previous) && startsName(index[2] || following?.text.text)
      if (
        group &&
        parseChineseNumeral(group[1] as string) === nextGroup &&
        (group[2] !== '' || following?.line === token.line)
      ) {
        nextGroup++
        rows.push({ kind: 'group', tokens: [] })
      } else if (index && named && (Number(index[1]) === nextIndex || resumes)) {
        nextIndex = Number(index[1]) + 1
        rows.push({ kind: 'row', tokens: [] })
      } else if (isSubRow(text)) rows.push({ kind: 'row', tokens: [] })
    }
    rows.at(-1)?.tokens.push(token)
  })
  return rows
}

const join = (tokens: readonly Token[]): MappedText => concatMapped(tokens.map((token) => token.text))

/** A goal in words: 高于 GDP 增速, 完成省下达任务. */
const inWords =
  /^(?:[不略]?[高低]于|完成|达到|持续|逐步|稳步|与|同|进一步|保持|控制|省级?下达|国家下达|上级下达|按|基本|待定)/

/** Takes the words of a goal off the end of a row, as one: they stand behind a unit or a cell. null where there are none. */
function takeWords(rest: Token[]): Token | null {
  const from = rest.findLastIndex((token) => inWords.test(token.text.text))
  if (from <= 0) return null
  const before = (rest[from - 1] as Token).text.text
  const words = rest.slice(from)
  if (words.some(isData) || !(isUnit(before) || isValue(before) || isEmptyMark(before))) return null
  rest.splice(from)
  return { ...(words[0] as Token), text: join(words) }
}

/** Hands the tokens of a row to the columns, from the right: attribute, values, unit; what is left is the name. */
function fillRow(tokens: readonly Token[], columns: readonly TableColumn[]): MappedText[] {
  const cells: MappedText[] = columns.map(() => emptyText)
  const rest = [...tokens]
  const put = (role: (column: TableColumn) => boolean, text: MappedText) => {
    const at = columns.findIndex(role)
    if (at >= 0) cells[at] = text
  }
  const [first] = rest
  if (
    first &&
    columns.some((column) => column.role === 'number') &&
    /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/.test(first.text.text)
  ) {
    put((column) => column.role === 'number', first.text)
    rest.shift()
  }
  const hasAttribute = columns.some((column) => column.role === 'attribute')
  if (hasAttribute && rest.length > 1 && isAttribute(rest.at(-1)?.text.text ?? '')) {
    put((column) => column.role === 'attribute', (rest.pop() as Token).text)
  }
  const valueColumns = columns.flatMap((column, i) => (isValueColumn(column) ? [i] : []))
  const values: Token[] = []
  while (values.length < valueColumns.length && rest.length > 1) {
    const words = takeWords(rest)
    const last = words?.text.text ?? (rest.at(-1) as Token).text.text
    if (words === null && !isValue(last) && !isEmptyMark(last)) break
    values.unshift(words ?? (rest.pop() as Token))
  }
  // A row with fewer values than columns lost its earlier cells: a new indicator has a goal and no base.
  values.forEach((value, i) => {
    const at = valueColumns[valueColumns.length - values.length + i]
    if (at !== undefined) cells[at] = value.text
  })
  const hasUnit = columns.some((column) => column.role === 'unit')
  if (hasUnit && rest.length > 1 && isUnit(rest.at(-1)?.text.text ?? ''))
    put((column) => column.role === 'unit', (rest.pop() as Token).text)
  put((column) => column.role === 'name', join(rest))
  return cells
}

function fillGroup(tokens: readonly Token[], columns: readonly TableColumn[]): MappedText[] {
  const cells: MappedText[] = columns.map(() => emptyText)
  const numberAt = columns.findIndex((column) => column.role === 'number')
  const nameAt = columns.findIndex((column) => column.role === 'name')
  const split = numberAt >= 0 && tokens.length > 1
  if (split) cells[numberAt] = (tokens[0] as Token).text
  cells[Math.max(nameAt, 0)] = join(split ? tokens.slice(1) : tokens)
  return cells
}

/**
 * A table that a text extractor flattened to words: cells wrapped over lines, numbers alone on a line, a header
 * repeated after a page break.
 */
export function readFlattenedTable(
  lines: readonly ContentLine[],
  period: Period | null,
): { columns: TableColumn[]; rows: TableRow[] } {
  const tokens = lines.flatMap((line, i) => tokenize(line, i))
  const bodyAt = tokens.findIndex(startsBody)
  if (bodyAt < 0) return { columns: [], rows: [] }
  const header = tokens.slice(0, bodyAt).map((token) => token.text.text)
  const columns = headerColumns(header, period)
  const rows: TableRow[] = []
  for (const row of cutRows(withoutRepeatedHeaders(tokens.slice(bodyAt), header))) {
    const page = row.tokens[0]?.page ?? null
    if (row.kind === 'group') rows.push(tableRow('group', fillGroup(row.tokens, columns), null, page))
    else {
      const cells = fillRow(row.tokens, columns)
      const name = cells[columns.findIndex((column) => column.role === 'name')]?.text ?? ''
      rows.push(tableRow('row', cells, parentOf(name, rows, columns), page))
    }
  }
  return { columns, rows }
}
