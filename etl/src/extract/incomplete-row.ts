import type { ExtractedFinding, ReadDocument, StructuredTable, TableRow } from '../model/index.js'
import { isEmptyMark } from '../structure/tables/cells.js'
import { isValueColumn } from '../structure/tables/columns.js'
import { evidenceOf } from './evidence.js'
import { bindingOf, cellOf, statements } from './row-cells.js'
import { rowName } from './row-name.js'

/** More than half of a table's rows say whether they bind. */
export function mostHaveAttributes(table: StructuredTable): boolean {
  const rows = table.rows.filter(({ kind }) => kind === 'row')
  return rows.filter((row) => bindingOf(cellOf(table, row, 'attribute'))).length > rows.length / 2
}

/** A goal that is missing, or an attribute where the other rows have one (attributed): INCOMPLETE_ROW. */
export function incompleteRow(
  read: ReadDocument,
  table: StructuredTable,
  tableAt: number,
  row: TableRow,
  rowAt: number,
  attributed: boolean,
): ExtractedFinding[] {
  const { name } = rowName(table, row)
  const changes = table.columns.some((column, i) => column.role === 'change' && !isEmptyMark(row.cells[i]?.text ?? ''))
  const empty = table.columns.filter(
    (column, i) =>
      row.unplaced === undefined && column.role === 'target' && !changes && isEmptyMark(row.cells[i]?.text ?? ''),
  )
  const wordy = table.columns.filter(
    (column, i) =>
      isValueColumn(column) &&
      !isEmptyMark(row.cells[i]?.text ?? '') &&
      statements(row.cells[i]?.text ?? '').length === 0,
  )
  const values = (row.unplaced ?? []).map((value) => value.text.trim()).join(' and ')
  const noAttribute = attributed && bindingOf(cellOf(table, row, 'attribute')) === null
  const reasons = [
    ...(values === '' ? [] : [`it prints fewer values than columns, so that the column of ${values} is not sure`]),
    ...empty.map((column) => `its cell ${column.header} is empty`),
    ...wordy.map((column) => `its cell ${column.header} holds no number that could be read`),
    ...(noAttribute ? ['its attribute (预期性 or 约束性) is missing'] : []),
  ]
  if (reasons.length === 0) return []
  const { start, end } = row
  const message = `${table.label ?? 'Table'}, row “${name}”: ${reasons.join(', and ')}.`
  return [
    {
      kind: 'INCOMPLETE_ROW',
      severity: empty.length + wordy.length > 0 ? 'WARNING' : 'INFO',
      message,
      rowLabel: name,
      section: table.section,
      table: tableAt,
      row: rowAt,
      evidence: evidenceOf(read, start, end, 'row'),
    },
  ]
}

/** A table whose header is read and none of whose rows is. */
export const unreadTable = (read: ReadDocument, table: StructuredTable, tableAt: number): ExtractedFinding => ({
  kind: 'INCOMPLETE_ROW',
  severity: 'WARNING',
  message: `${table.label ?? 'Table'}: its header is read, and no row after it could be.`,
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
  message: `${table.label ?? 'Table'}: none of its ${rowCount} rows is read, because nothing tells what its values count or whether they are goals.`,
  section: table.section,
  table: tableAt,
  row: null,
  evidence: evidenceOf(read, table.start, table.end, 'row'),
})
