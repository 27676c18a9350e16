import type { NormalizedDocument, StructuredTable, TableColumn, TableRow } from '../../etl/src/model/index.js'
import { sectionPath } from './places.js'

const columnLine = (column: TableColumn) =>
  `  column ${column.header}: ${[column.role, column.year].filter((part) => part !== null).join(' ')}`

function rowLine(row: TableRow, at: number): string {
  const cells = row.cells.map((cell) => cell.text.replace(/\s+/g, ' ')).join(' | ')
  const parent = row.parent === null ? '' : `  (part of ${row.parent + 1})`
  return `  ${row.kind} ${at + 1}: ${cells}${parent}`
}

function tableText(document: NormalizedDocument, table: StructuredTable): string {
  const place = sectionPath(document, table.section)
  const head = [table.label, table.title, `(${[table.kind, place && `in ${place}`].filter(Boolean).join(', ')})`]
  const lines = [head.filter(Boolean).join(' '), ...table.columns.map(columnLine), ...table.rows.map(rowLine)]
  return [...lines, ...(table.note === null ? [] : [`  note: ${table.note}`])].join('\n')
}

/** Every table: its columns as they were understood, its rows cell by cell, its note. */
export const renderTables = (document: NormalizedDocument): string =>
  document.structure.tables.length === 0
    ? 'no tables\n'
    : `${document.structure.tables.map((table) => tableText(document, table)).join('\n\n')}\n`
