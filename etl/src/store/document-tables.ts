import type { Prisma } from '@plangraph/database'
import { FILE_FINDINGS } from './files/file-findings.js'
import { NO_LINK } from './link-corrections.js'
import type {
  EvidenceRow,
  FindingDocumentRow,
  FindingEvidenceRow,
  FindingTargetRow,
  IssuerRow,
  TableRow,
  TextPartRow,
} from './row-types.js'
import type { TableAccess } from './sync-table.js'
import { insertRows, type RowOf } from './write-rows.js'

/** What the tables with an id have in common. */
interface Delegate<Row> {
  update(args: { where: { id: string }; data: Row }): PromiseLike<unknown>
  deleteMany(args: { where: { id: { in: string[] } } }): PromiseLike<unknown>
}

function byId<Table extends Prisma.ModelName, Row extends { id: string } & RowOf<Table>>(
  tx: Prisma.TransactionClient,
  table: Table,
  delegate: Delegate<Row>,
  existing: () => PromiseLike<readonly Row[]>,
): TableAccess<Row> {
  return {
    key: ({ id }) => id,
    existing,
    insert: (rows) => insertRows(tx, table, rows),
    update: (row) => delegate.update({ where: { id: row.id }, data: row }),
    remove: (rows) => delegate.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } }),
  }
}

/**
 * Findings of the document's own reading: missing upstream documents, links, parts, and what other documents and other files
 * of it say, depend on what else is there.
 */
export const ownFindings = (documentId: string) => ({
  documentId,
  kind: { notIn: ['MISSING_UPSTREAM' as const, ...FILE_FINDINGS] },
  linkId: null,
  wholeGoal: null,
  subject: null,
  OR: [{ code: null }, { code: { not: NO_LINK } }],
})

/** The tables that hold the rows of one document. */
export function documentTables(tx: Prisma.TransactionClient, documentId: string) {
  const where = { documentId }
  const finding = ownFindings(documentId)
  return {
    sections: byId(tx, 'Section', tx.section, () => tx.section.findMany({ where })),
    // What is read from a Json column has been written by the same code, so that it is of the type that it takes.
    tables: byId(tx, 'PlanTable', tx.planTable, async () => (await tx.planTable.findMany({ where })) as TableRow[]),
    textParts: {
      key: ({ sortKey }: TextPartRow) => sortKey,
      existing: async () => (await tx.textPart.findMany({ where })) as TextPartRow[],
      insert: (rows: TextPartRow[]) => insertRows(tx, 'TextPart', rows),
      update: (data: TextPartRow) => tx.textPart.update({ where: { sortKey: data.sortKey }, data }),
      remove: (rows: TextPartRow[]) =>
        tx.textPart.deleteMany({ where: { sortKey: { in: rows.map(({ sortKey }) => sortKey) } } }),
    },
    evidence: byId(tx, 'Evidence', tx.evidence, async () => (await tx.evidence.findMany({ where })) as EvidenceRow[]),
    tasks: byId(tx, 'Task', tx.task, () => tx.task.findMany({ where })),
    responsibilities: byId(tx, 'Responsibility', tx.responsibility, async () => [
      ...(await tx.responsibility.findMany({ where: { section: where } })),
      ...(await tx.responsibility.findMany({ where: { task: where } })),
    ]),
    observations: byId(tx, 'Observation', tx.observation, () => tx.observation.findMany({ where })),
    targets: byId(tx, 'Target', tx.target, () => tx.target.findMany({ where })),
    citations: byId(tx, 'Citation', tx.citation, () => tx.citation.findMany({ where: { fromId: documentId } })),
    findings: byId(tx, 'Finding', tx.finding, () => tx.finding.findMany({ where: finding })),
    issuers: {
      key: ({ organizationId }: IssuerRow) => organizationId,
      existing: () => tx.documentIssuer.findMany({ where }),
      insert: (rows: IssuerRow[]) => insertRows(tx, 'DocumentIssuer', rows),
      update: (data: IssuerRow) =>
        tx.documentIssuer.update({
          where: { documentId_organizationId: { documentId, organizationId: data.organizationId } },
          data,
        }),
      remove: (rows: IssuerRow[]) =>
        tx.documentIssuer.deleteMany({
          where: { documentId, organizationId: { in: rows.map(({ organizationId }) => organizationId) } },
        }),
    },
    findingDocuments: linkTable<FindingDocumentRow>(
      ({ documentId: id }) => id,
      () => tx.findingDocument.findMany({ where: { finding } }),
      (rows) => insertRows(tx, 'FindingDocument', rows),
      (row) => tx.findingDocument.delete({ where: { findingId_documentId: row } }),
    ),
    findingTargets: linkTable<FindingTargetRow>(
      ({ targetId }) => targetId,
      () => tx.findingTarget.findMany({ where: { finding } }),
      (rows) => insertRows(tx, 'FindingTarget', rows),
      (row) => tx.findingTarget.delete({ where: { findingId_targetId: row } }),
    ),
    findingEvidence: linkTable<FindingEvidenceRow>(
      ({ evidenceId }) => evidenceId,
      () => tx.findingEvidence.findMany({ where: { finding } }),
      (rows) => insertRows(tx, 'FindingEvidence', rows),
      (row) => tx.findingEvidence.delete({ where: { findingId_evidenceId: row } }),
    ),
  }
}

/** A table whose rows are nothing but their key. */
function linkTable<Row extends { findingId: string }>(
  other: (row: Row) => string,
  existing: () => Promise<Row[]>,
  insert: (rows: Row[]) => Promise<unknown>,
  remove: (row: Row) => Promise<unknown>,
): TableAccess<Row> {
  return {
    key: (row) => `${row.findingId} ${other(row)}`,
    existing,
    insert,
    update: async () => undefined,
    async remove(rows) {
      for (const row of rows) await remove(row)
    },
  }
}
