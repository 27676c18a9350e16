import { type Because, told } from '@plangraph/figures'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { narrowDigits } from '../language/quantity/full-width.js'
import {
  type Amount,
  type ExtractedFinding,
  type MappedText,
  type ReadDocument,
  type StructuredTable,
  squeeze,
  type TableRow,
} from '../model/index.js'
import { isEmptyMark } from '../structure/tables/cells.js'
import { isValueColumn } from '../structure/tables/columns.js'
import { type Statement, statements } from './cell-statements.js'
import { evidenceOf } from './evidence.js'
import { bindingOf, cellOf, namedParts } from './row-cells.js'
import { rowName } from './row-name.js'

/** More than half of a table's rows say whether they bind. */
export function mostHaveAttributes(table: StructuredTable): boolean {
  const rows = table.rows.filter(({ kind }) => kind === 'row')
  return rows.filter((row) => bindingOf(cellOf(table, row, 'attribute'))).length > rows.length / 2
}

/** What a table is looked over with. */
export interface RowScope {
  /** Most of its rows say whether they bind. */
  attributed: boolean
  /** Whether a figure is read from the sentence of a cell. */
  isSaid: (cell: MappedText | undefined) => boolean
}

/** What a cell says of a number is that there is none: —（纲要未设量化目标）. */
const dashed = /^[—–\-－]+\s*[（(]/
/** Years are no quantities: 2030年前如期实现. 翻一番 is one. */
const aYear = /(?:19|20)\d{2}\s*年?/g
const quantity = pattern`[\d０-９]|[一二两三四五六七八九十百半]\s*${words('times-over')}`

/** True for a goal in words, 与经济增长同步: nothing in it could have been read as a number. */
const isInWords = (text: string) => dashed.test(text.trim()) || !quantity.test(text.replace(aYear, ''))

const numeral = /\d+(?:[,，]\d{3})*(?:\.\d+)?/g
/** Numbers that count nothing: years, ranks, what the mark of a note prints. */
const noAmount = /(?:19|20)\d{2}\s*年?|第\s*\d+|[[［〔【（(]注?\d{1,2}[\]］〕】）)]$/g

/** Numbers that an amount tells: one, the two of a range, those of a ratio. */
const toldBy = ({ low, high, ratio }: Amount): number =>
  ratio === null ? (low !== null && high !== null ? 2 : 1) : (ratio.match(numeral)?.length ?? 1)

/** `45` and below it `其中市区12`: a cell with more numbers than what is read of it tells. */
function leavesNumbers(text: string, said: readonly Statement[]): boolean {
  if (said.length === 0) return false
  const rest = said.reduce(
    (left, { label }) => (label === '' ? left : left.replace(label, '')),
    narrowDigits(squeeze(text)),
  )
  const numbers = rest.replace(noAmount, '').match(numeral)?.length ?? 0
  return numbers > said.reduce((sum, { cell }) => sum + toldBy(cell.amount), 0)
}

/** A goal that is missing, or an attribute where the other rows have one: INCOMPLETE_ROW. */
export function incompleteRow(
  read: ReadDocument,
  table: StructuredTable,
  tableAt: number,
  row: TableRow,
  rowAt: number,
  { attributed, isSaid }: RowScope,
): ExtractedFinding[] {
  const { name } = rowName(table, row)
  // A row that is named by a number alone is a piece of one that was torn apart: nothing tells what it lacks.
  if (!/\p{L}/u.test(name)) return []
  const { parts } = namedParts(name)
  const changes = table.columns.some((column, i) => column.role === 'change' && !isEmptyMark(row.cells[i]?.text ?? ''))
  const empty = table.columns.filter(
    (column, i) =>
      row.unplaced === undefined && column.role === 'target' && !changes && isEmptyMark(row.cells[i]?.text ?? ''),
  )
  const unread = table.columns.filter(
    (column, i) =>
      isValueColumn(column) &&
      !isEmptyMark(row.cells[i]?.text ?? '') &&
      !isSaid(row.cells[i]) &&
      statements(row.cells[i]?.text ?? '', parts, name).length === 0,
  )
  const inWords = unread.filter((column) => isInWords(row.cells[table.columns.indexOf(column)]?.text ?? ''))
  const wordy = unread.filter((column) => !inWords.includes(column))
  const partly = table.columns.filter((column, i) => {
    const text = row.cells[i]?.text ?? ''
    return isValueColumn(column) && !isSaid(row.cells[i]) && leavesNumbers(text, statements(text, parts, name))
  })
  const values = (row.unplaced ?? []).map((value) => value.text.trim())
  const noAttribute = attributed && bindingOf(cellOf(table, row, 'attribute')) === null
  const reasons: Because[] = [
    ...(values.length === 0 ? [] : [{ code: 'fewer-values' as const, args: { values } }]),
    ...empty.map(({ header }) => ({ code: 'cell-empty' as const, args: { column: header } })),
    ...wordy.map(({ header }) => ({ code: 'cell-without-number' as const, args: { column: header } })),
    ...partly.map(({ header }) => ({ code: 'cell-partly-read' as const, args: { column: header } })),
    ...inWords.map(({ header }) => ({ code: 'cell-in-words' as const, args: { column: header } })),
    ...(noAttribute ? [{ code: 'attribute-missing' as const }] : []),
  ]
  if (reasons.length === 0) return []
  const { start, end } = row
  return [
    {
      kind: 'INCOMPLETE_ROW',
      severity: empty.length + wordy.length + partly.length > 0 ? 'WARNING' : 'INFO',
      ...told('row-incomplete', { table: labelOf(table), row: name, reasons }),
      rowLabel: name,
      section: table.section,
      table: tableAt,
      row: rowAt,
      evidence: evidenceOf(read, start, end, 'row'),
    },
  ]
}

const labelOf = ({ label }: StructuredTable): string | Because => label ?? { code: 'table' }

/** A table whose header is read and none of whose rows is. */
export const unreadTable = (read: ReadDocument, table: StructuredTable, tableAt: number): ExtractedFinding => ({
  kind: 'INCOMPLETE_ROW',
  severity: 'WARNING',
  ...told('rows-unread', { table: labelOf(table) }),
  section: table.section,
  table: tableAt,
  row: null,
  evidence: evidenceOf(read, table.start, table.end, 'row'),
})

/** A table whose rows are places, and nothing tells what is counted in them or whether it is a goal. */
export const unclearTable = (
  read: ReadDocument,
  table: StructuredTable,
  tableAt: number,
  rowCount: number,
): ExtractedFinding => ({
  kind: 'INCOMPLETE_ROW',
  severity: 'WARNING',
  ...told('rows-unclear', { table: labelOf(table), count: rowCount }),
  section: table.section,
  table: tableAt,
  row: null,
  evidence: evidenceOf(read, table.start, table.end, 'row'),
})
