import type { ExtractedTask, ReadDocument, ResponsibleBody, StructuredTable, TableRow } from '../model/index.js'
import { parseBodies, withLevelPrefix } from '../structure/responsible.js'
import { evidenceOf } from './evidence.js'
import { rowRange } from './row-cells.js'

const cell = (table: StructuredTable, row: TableRow, role: string) =>
  row.cells[table.columns.findIndex((column) => column.role === role)]

/** Rows of a task-assignment table. printed: names of bodies the document prints elsewhere, to mend slips. */
export function extractTasks(
  read: ReadDocument,
  table: StructuredTable,
  tableAt: number,
  printed: ReadonlySet<string>,
): ExtractedTask[] {
  if (table.kind !== 'TASK_ASSIGNMENT') return []
  return table.rows.flatMap((row, i): ExtractedTask[] => {
    const text = cell(table, row, 'task')?.text.replace(/\s/g, '') ?? ''
    if (row.kind === 'group' || text === '') return []
    const { start, end } = rowRange(row)
    const bodies: ResponsibleBody[] = parseBodies(cell(table, row, 'responsible')?.text ?? '')
    const number = Number(cell(table, row, 'number')?.text)
    return [
      {
        table: tableAt,
        row: i,
        number: number > 0 ? number : null,
        text,
        responsible: withLevelPrefix(bodies, printed),
        evidence: evidenceOf(read, start, end, 'row'),
      },
    ]
  })
}
