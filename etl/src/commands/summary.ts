import type { Database } from '@plangraph/database'
import type { RunItem, RunReport } from '../run/run-types.js'
import { textTable } from './text-table.js'

const HEADER = ['document', 'sections', 'tables', 'targets', 'observations', 'unmatched', 'failures']

/** What a run found, as text: a line of counts for every file, then what changed and what failed, by name. */
export async function summary(db: Database, report: RunReport, columns: number): Promise<string> {
  const rows = await Promise.all(report.items.map((item) => summaryRow(db, item)))
  const total = HEADER.slice(1).map((_, i) => String(rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0)))
  const table = textTable(
    HEADER,
    [...rows.map(({ name, counts }) => [name, ...counts.map(String)]), [`${rows.length} files`, ...total]],
    { numeric: [1, 2, 3, 4, 5, 6], columns },
  )
  const changes = rows.flatMap(({ name, item }) => changeLine(name, item))
  const failures = report.items.flatMap(({ failure }) => (failure === null ? [] : [`✖ ${failure.message}`]))
  const notes = [...(changes.length > 0 ? changes : ['Nothing changed.']), ...failures]
  return `${table}\n\n${notes.join('\n')}`
}

async function summaryRow(db: Database, item: RunItem) {
  const failures = item.outcome === 'FAILED' ? 1 : 0
  if (item.documentId === null) return { name: item.sourceFile, item, counts: [0, 0, 0, 0, 0, failures] }
  const where = { documentId: item.documentId }
  const { title } = await db.document.findUniqueOrThrow({ where: { id: item.documentId }, select: { title: true } })
  const counts = await Promise.all([
    db.section.count({ where }),
    db.planTable.count({ where }),
    db.target.count({ where }),
    db.observation.count({ where }),
    db.finding.count({ where: { ...where, kind: 'UNMATCHED_INDICATOR' } }),
  ])
  return { name: title, item, counts: [...counts, failures] }
}

/** +added ~changed −removed, for a document in which anything changed. */
function changeLine(name: string, { outcome, targets, observations }: RunItem): string[] {
  const signs = ({ added, changed, removed }: RunItem['targets']) => `+${added} ~${changed} −${removed}`
  if (outcome === 'ADDED') return [`+ ${name}: targets ${signs(targets)}, observations ${signs(observations)}`]
  if (outcome === 'CHANGED') return [`~ ${name}: targets ${signs(targets)}, observations ${signs(observations)}`]
  return []
}
