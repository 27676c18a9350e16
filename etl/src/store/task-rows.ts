import { evidenceRow, type RowContext } from './row-context.js'
import type { EvidenceRow, TaskRow } from './row-types.js'

export function taskRows(context: RowContext): { tasks: TaskRow[]; evidence: EvidenceRow[] } {
  const tasks = context.document.tasks.map((task, i): TaskRow => {
    const id = context.tasks[i] as string
    const tableId = context.tables[task.table]
    if (tableId === undefined)
      throw new Error(`Task ${task.number ?? i + 1} names table ${task.table}, which is not there.`)
    return { id, documentId: context.id, tableId, ordinal: i + 1, number: task.number, text: task.text }
  })
  const evidence = context.document.tasks.map((task, i) =>
    evidenceRow(context, context.tasks[i] as string, task.evidence, {
      section: null,
      table: task.table,
      row: task.row,
    }),
  )
  return { tasks, evidence }
}
