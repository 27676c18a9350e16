import { matchesOf } from '@plangraph/figures'
import { parseBodies, withLevelPrefix } from '../language/names/responsible.js'
import { fiveYearPeriod, fiveYearPlansIn } from '../language/time/five-year-plans.js'
import type { ExtractedTask, ReadDocument, ResponsibleBody, StructuredTable, TableRow } from '../model/index.js'
import { isEmptyMark } from '../structure/tables/cells.js'
import { evidenceOf } from './evidence.js'

const cell = (table: StructuredTable, row: TableRow, role: string) =>
  row.cells[table.columns.findIndex((column) => column.role === role)]

/**
 * Bodies of all columns of bodies. Those of a column 牵头单位 lead and come first; without one the first of all leads.
 */
function bodiesOf(table: StructuredTable, row: TableRow): ResponsibleBody[] {
  const columns = table.columns.flatMap(({ header, role }, i) => {
    const printed = row.cells[i]?.text ?? ''
    return role === 'responsible' && !isEmptyMark(printed)
      ? [{ leads: /牵头|主办/.test(header), bodies: parseBodies(printed) }]
      : []
  })
  const leads = columns.filter((column) => column.leads).flatMap((column) => column.bodies)
  const others = columns.filter((column) => !column.leads).flatMap((column) => column.bodies)
  const all =
    leads.length > 0
      ? [...leads.map(({ name }) => ({ name, lead: true })), ...others.map(({ name }) => ({ name, lead: false }))]
      : others
  const first = all.findIndex((body) => body.lead)
  return all
    .map((body, i) => (leads.length > 0 || columns.length === 1 ? body : { ...body, lead: i === first }))
    .filter((body, i) => all.findIndex(({ name }) => name === body.name) === i)
}

/** 2023年12月 → 2023, 2023—2025年 → 2025, “十四五”末 → 2025, 长期坚持 → null. */
function deadlineYear(text: string): number | null {
  const year = matchesOf(text, /(?:19|20)\d{2}/g).at(-1)?.[0]
  if (year) return Number(year)
  const plan = fiveYearPlansIn(text).at(-1)
  return plan === undefined ? null : fiveYearPeriod(plan).end
}

/** Rows of a task-assignment table. printed: names of bodies the document prints elsewhere, to correct slips. */
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
    const { start, end } = row
    const number = Number(cell(table, row, 'number')?.text)
    return [
      {
        table: tableAt,
        row: i,
        number: number > 0 ? number : null,
        text,
        responsible: withLevelPrefix(bodiesOf(table, row), printed),
        year: deadlineYear(cell(table, row, 'deadline')?.text ?? ''),
        evidence: evidenceOf(read, start, end, 'row'),
      },
    ]
  })
}
