import { type Database, Prisma, rawRows } from '@plangraph/database'
import type { RunItem, RunReport } from '../run/run-types.js'
import { chunks } from '../store/sync-table.js'
import { textTable } from './text-table.js'

const HEADER = ['document', 'sections', 'tables', 'targets', 'observations', 'unmatched', 'failures']

/** What a run found, as text: a line of counts for every file, then what changed and what failed, by name. */
export async function summary(
  db: Database,
  report: Pick<RunReport, 'items'> & Partial<RunReport>,
  columns: number,
): Promise<string> {
  const found = await documentCounts(
    db,
    report.items.flatMap(({ documentId }) => documentId ?? []),
  )
  const rows = report.items.map((item) => summaryRow(item, found))
  const total = HEADER.slice(1).map((_, i) => String(rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0)))
  const table = textTable(
    HEADER,
    [...rows.map(({ name, counts }) => [name, ...counts.map(String)]), [`${rows.length} files`, ...total]],
    { numeric: [1, 2, 3, 4, 5, 6], columns },
  )
  const changes = rows.flatMap(({ name, item }) => changeLine(name, item))
  const withdrawn = (report.withdrawn ?? []).map(({ title }) => `− ${title}: withdrawn, its file is gone`)
  const kept = (report.kept ?? []).map(
    ({ title, file }) =>
      `! ${title}: gone from the folder, and kept: it came from ${file} too (mirror that folder, or withdraw it)`,
  )
  const copies = report.items.flatMap(({ sourceFile, sameAs }) =>
    sameAs === undefined ? [] : [`= ${sourceFile} is a copy of ${sameAs}: it counts once`],
  )
  const failures = report.items.flatMap(({ failure }) => (failure === null ? [] : [`✖ ${failure.message}`]))
  const changed = [...changes, ...withdrawn]
  const left = (report.left ?? []).map(
    ({ title, fileName }) =>
      `! ${title}: still as other rules or another catalogue made it, what was read of it is not kept: ingest ${fileName} again`,
  )
  const notes = [...(changed.length > 0 ? changed : ['Nothing changed.']), ...kept, ...copies, ...left, ...failures]
  return `${table}\n\n${notes.join('\n')}`
}

/** Title of a document and how many rows of each kind it has, in the order of HEADER. */
interface Counted {
  title: string
  counts: number[]
}

function summaryRow(item: RunItem, found: ReadonlyMap<string, Counted>) {
  const failures = item.outcome === 'FAILED' ? 1 : 0
  // The rows of a copy are those of the other file.
  const counted = item.documentId === null || item.sameAs !== undefined ? undefined : found.get(item.documentId)
  const { title, counts } = counted ?? { title: item.sourceFile, counts: [0, 0, 0, 0, 0] }
  return { name: title, item, counts: [...counts, failures] }
}

/** Counted by the database, many documents a query: a query for each would take memory with every file of a run. */
async function documentCounts(db: Database, ids: readonly string[]): Promise<Map<string, Counted>> {
  const found = new Map<string, Counted>()
  for (const part of chunks([...new Set(ids)])) {
    const rows = await rawRows<[id: string, title: string, ...counts: number[]]>(
      db,
      Prisma.sql`
        SELECT "id", "title",
          (SELECT count(*) FROM "Section" WHERE "documentId" = "Document"."id") AS "sections",
          (SELECT count(*) FROM "PlanTable" WHERE "documentId" = "Document"."id") AS "tables",
          (SELECT count(*) FROM "Target" WHERE "documentId" = "Document"."id") AS "targets",
          (SELECT count(*) FROM "Observation" WHERE "documentId" = "Document"."id") AS "observations",
          (SELECT count(*) FROM "Finding" WHERE "documentId" = "Document"."id" AND "kind" = 'UNMATCHED_INDICATOR') AS "unmatched"
        FROM "Document" WHERE "id" IN (${Prisma.join(part)})`,
    )
    for (const [id, title, ...counts] of rows) found.set(id, { title, counts: counts.map(Number) })
  }
  return found
}

/** +added ~changed −removed, for a document in which anything changed. */
function changeLine(name: string, { outcome, targets, observations }: RunItem): string[] {
  const signs = ({ added, changed, removed }: RunItem['targets']) => `+${added} ~${changed} −${removed}`
  if (outcome === 'ADDED') return [`+ ${name}: targets ${signs(targets)}, observations ${signs(observations)}`]
  if (outcome === 'CHANGED') return [`~ ${name}: targets ${signs(targets)}, observations ${signs(observations)}`]
  return []
}
