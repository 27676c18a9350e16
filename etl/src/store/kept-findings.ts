import { Prisma } from '@plangraph/database'
import { among, jsonRows, plain } from './json-rows.js'
import type { FindingRow } from './row-types.js'
import { compareRows } from './sync-table.js'
import { insertRows } from './write-rows.js'

/** A finding that is made again whenever what it is about may have changed; what it points at by ids in their order. */
export interface KeptFinding extends FindingRow {
  documentIds: string[]
  targetIds: string[]
  evidenceIds: string[]
}

/** What a finding points at by a table of its own. */
const attached = (table: string, column: string): Prisma.Sql => {
  const [own, id] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)]
  return Prisma.sql`json((
    SELECT json_group_array("id") FROM (SELECT ${id} AS "id" FROM ${own} WHERE "findingId" = "Finding"."id" ORDER BY 1) AS "own"))`
}

const columns: Record<keyof KeptFinding, Prisma.Sql> = {
  ...plain('id', 'documentId', 'ordinal', 'kind', 'severity', 'code', 'message', 'messageZh'),
  ...plain('linkId', 'wholeGoal', 'subject', 'rowLabel'),
  documentIds: attached('FindingDocument', 'documentId'),
  targetIds: attached('FindingTarget', 'targetId'),
  evidenceIds: attached('FindingEvidence', 'evidenceId'),
}

/** The findings that are stored, as a condition on "Finding" names them. */
export const storedFindings = (tx: Prisma.TransactionClient, where: Prisma.Sql): Promise<KeptFinding[]> =>
  jsonRows<KeptFinding>(tx, columns, Prisma.sql`"Finding" WHERE ${where}`)

/** Replaces findings that are stored by the wanted ones; those that are alike stay as they are. */
export async function keepFindings(
  tx: Prisma.TransactionClient,
  stored: readonly KeptFinding[],
  wanted: readonly KeptFinding[],
): Promise<void> {
  const { added, changed, removed } = compareRows(stored, wanted, ({ id }) => id)
  const gone = [...removed, ...changed.map(({ before }) => before)].map(({ id }) => id)
  if (gone.length > 0) await tx.$executeRaw`DELETE FROM "Finding" WHERE "id" ${among(gone)}`
  await addFindings(tx, [...added, ...changed.map(({ after }) => after)])
}

async function addFindings(tx: Prisma.TransactionClient, findings: readonly KeptFinding[]): Promise<void> {
  const rows = findings.map(({ documentIds: _documents, targetIds: _targets, evidenceIds: _evidence, ...row }) => row)
  await insertRows(tx, 'Finding', rows)
  const pointing = <Column extends string>(column: Column, idsOf: (finding: KeptFinding) => readonly string[]) =>
    findings.flatMap((finding) =>
      idsOf(finding).map((id) => ({ findingId: finding.id, [column]: id }) as Pointing<Column>),
    )
  const documents = pointing('documentId', ({ documentIds }) => documentIds)
  const targets = pointing('targetId', ({ targetIds }) => targetIds)
  const evidence = pointing('evidenceId', ({ evidenceIds }) => evidenceIds)
  await insertRows(tx, 'FindingDocument', documents)
  await insertRows(tx, 'FindingTarget', targets)
  await insertRows(tx, 'FindingEvidence', evidence)
}

type Pointing<Column extends string> = { findingId: string } & Record<Column, string>
