import { type Because, told } from '@plangraph/figures'
import type { ExtractedFinding, ExtractedTask, Figure, ReadDocument, StructuredTable } from '../model/index.js'
import { evidenceOf } from './evidence.js'

/** Fewer cells with digits may be numbers of rows, dates, telephone numbers. */
const FEWEST = 4

const isNumeric = ({ rows }: StructuredTable): boolean =>
  rows.flatMap(({ cells }) => cells).filter(({ text }) => /\d/.test(text)).length >= FEWEST

/**
 * Tables with numbers that nothing was read from, one finding each: whether a goal is in them is not known. Those that a
 * finding tells of already, and lists of tasks, are none.
 */
export function unreadTables(
  read: ReadDocument,
  tables: readonly StructuredTable[],
  {
    figures,
    tasks,
    findings,
  }: { figures: readonly Figure[]; tasks: readonly ExtractedTask[]; findings: readonly ExtractedFinding[] },
): ExtractedFinding[] {
  const known = new Set([...figures, ...tasks, ...findings].map(({ table }) => table))
  return tables.flatMap((table, at): ExtractedFinding[] =>
    known.has(at) || !isNumeric(table) ? [] : [unreadTable(read, table, at)],
  )
}

function unreadTable(read: ReadDocument, table: StructuredTable, at: number): ExtractedFinding {
  const name: string | Because = table.title ?? table.label ?? { code: 'table' }
  return {
    kind: 'UNREAD_PART',
    severity: 'INFO',
    ...told('table-unread', { table: name }),
    section: table.section,
    table: at,
    row: null,
    evidence: evidenceOf(read, table.start, table.end, 'row'),
  }
}
