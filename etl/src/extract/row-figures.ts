import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import type { Figure, ReadDocument, StructuredTable, TableColumn, TableRow } from '../model/index.js'
import { cellFigure } from './cell-figure.js'
import { evidenceOf } from './evidence.js'
import { placeMeasure } from './place-rows.js'
import { readRow } from './row-reading.js'
import type { TableScope } from './table-scope.js'

const tableRule = { name: 'indicator-table-cell', version: '2' }

const tellsOf = pattern`${words('place-table-told')}|十.{0,2}五|(?:19|20)\d{2}`

/** True where a table of places tells what a column counts, and that it holds goals or results. */
export function countsPlaces(table: StructuredTable, column: TableColumn): boolean {
  return placeMeasure(table, column) !== null && (tellsOf.test(column.header) || tellsOf.test(table.title ?? ''))
}

/** Figures of one row, in column order. */
export function rowFigures(
  read: ReadDocument,
  table: StructuredTable,
  tableAt: number,
  rowAt: number,
  scope: TableScope,
): Figure[] {
  const row = readRow(table, table.rows[rowAt] as TableRow, scope)
  const { start, end } = row.row
  const shared = {
    per: null,
    origin: 'TABLE' as const,
    section: table.section,
    table: tableAt,
    row: rowAt,
    task: null,
    partOf: null,
    baseline: null,
    evidence: evidenceOf(read, start, end, 'row'),
    rule: tableRule.name,
    ruleVersion: tableRule.version,
    confidence: 1,
  }
  return table.columns.flatMap((column, i) => {
    if (row.isPlace && !countsPlaces(table, column)) return []
    const measure = row.isPlace ? placeMeasure(table, column) : null
    const text = row.row.cells[i]?.text ?? ''
    return (row.cells[i] ?? []).map((said): Figure => ({ ...shared, ...cellFigure(row, column, measure, text, said) }))
  })
}
