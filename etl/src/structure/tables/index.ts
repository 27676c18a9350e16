import type { Period } from '../../language/time/five-year-plans.js'
import type { TableColumn, TableKind, TableRow } from '../../model/index.js'
import type { ContentLine } from '../content-lines.js'
import { readFlattenedTable } from './flattened-table.js'
import { readGridTable } from './grid-table.js'
import { readOtherTable } from './other-table.js'
import { reportedColumns } from './statistics.js'
import { readTabbedTable } from './tabbed-table.js'
import { readTaskTable } from './task-table.js'

export interface ReadTable {
  kind: TableKind
  columns: TableColumn[]
  rows: TableRow[]
}

function tableKind(columns: readonly TableColumn[]): TableKind {
  const roles = columns.map((column) => column.role)
  if (roles.includes('task') && roles.includes('responsible')) return 'TASK_ASSIGNMENT'
  if (roles.includes('target')) return 'INDICATOR_TARGETS'
  if (roles.includes('result') || roles.includes('past-target')) return 'INDICATOR_RESULTS'
  return 'OTHER'
}

/** Reads the lines of one table, header first. reports: the document tells of results alone. */
export function readTable(lines: readonly ContentLine[], period: Period | null, reports = false): ReadTable {
  const header = lines[0]?.text.text ?? ''
  const { grid = null, cellOf = null } = lines[0] ?? {}
  if (cellOf) return { ...readOtherTable(cellOf), kind: 'OTHER' }
  const tasks = /任务/.test(header) && /责任|牵头/.test(header)
  const table = grid
    ? readGridTable(grid, period)
    : header.includes('\t')
      ? readTabbedTable(lines, period)
      : tasks
        ? readTaskTable(lines)
        : readFlattenedTable(lines, period)
  const columns = reports ? reportedColumns(table.columns, table.rows, period?.end ?? null) : table.columns
  return { ...table, columns, kind: tableKind(columns) }
}
