import type { Binding, ColumnRole, StructuredTable, TableRow } from '../model/index.js'
import { type CellValue, labelledValues, parseCell } from './cell-value.js'

/** Text of the first cell of a role, '' where the table has none. */
export const cellOf = (table: StructuredTable, row: TableRow, role: ColumnRole): string =>
  row.cells[table.columns.findIndex((column) => column.role === role)]?.text ?? ''

/** 约束性 / 预期性, null where the cell says neither. */
export const bindingOf = (text: string): Binding | null =>
  /约束/.test(text) ? 'BINDING' : /预期/.test(text) ? 'ANTICIPATORY' : null

/** What a cell states: one value, or several with what each is for. */
export function statements(text: string): { label: string; cell: CellValue }[] {
  const several = labelledValues(text).flatMap(({ label, text: value }) => {
    const cell = parseCell(value)
    return cell ? [{ label, cell }] : []
  })
  const one = several.length > 0 ? null : parseCell(text)
  return one ? [{ label: '', cell: one }] : several
}
