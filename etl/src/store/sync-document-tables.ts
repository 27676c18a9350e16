import type { Prisma } from '@plangraph/database'
import { documentTables } from './document-tables.js'
import type { Succession } from './former-ids.js'
import type { CitationRow, DocumentRows } from './row-types.js'
import { successors } from './successors.js'
import { compareRows, type Difference, isDifferent, removeRows, type TableAccess, writeRows } from './sync-table.js'

/** How many rows of one kind a document gained, changed and lost. */
export interface RowCounts {
  added: number
  changed: number
  removed: number
}

export const NO_ROWS: RowCounts = { added: 0, changed: 0, removed: 0 }

export interface DocumentChanges {
  /** Anything at all is different. */
  different: boolean
  /** What has the place of rows that are gone. */
  former: Succession[]
  targets: RowCounts
  observations: RowCounts
}

/** What is stored of a document before it is written: its rows where it was read, its issuers where it was cited. */
export type Held = 'nothing' | 'cited' | 'read'

/** One table's share of the work. */
interface Step {
  different: boolean
  counts: RowCounts
  write(): Promise<void>
  remove(): Promise<void>
}

/** The rows that a document has, by table. */
export async function rowsOf(tables: ReturnType<typeof documentTables>) {
  return {
    sections: await tables.sections.existing(),
    tables: await tables.tables.existing(),
    evidence: await tables.evidence.existing(),
    tasks: await tables.tasks.existing(),
    responsibilities: await tables.responsibilities.existing(),
    observations: await tables.observations.existing(),
    targets: await tables.targets.existing(),
    citations: await tables.citations.existing(),
    findings: await tables.findings.existing(),
    findingDocuments: await tables.findingDocuments.existing(),
    findingTargets: await tables.findingTargets.existing(),
    findingEvidence: await tables.findingEvidence.existing(),
  }
}

type StoredRows = Awaited<ReturnType<typeof rowsOf>>

const NOTHING: StoredRows = {
  ...{ sections: [], tables: [], evidence: [], tasks: [], responsibilities: [], observations: [], targets: [] },
  ...{ citations: [], findings: [], findingDocuments: [], findingTargets: [], findingEvidence: [] },
}

/** All rows of a document, each citation with the document that it means. */
export type RowsToStore = Omit<DocumentRows, 'citations'> & { citations: readonly CitationRow[] }

/**
 * Brings the rows of one document to what they are to be, touching only those that differ: what refers to a row is
 * written after it and removed before it.
 *
 * @param before what there is to compare with
 */
export async function syncDocumentTables(
  tx: Prisma.TransactionClient,
  rows: RowsToStore,
  before: Held,
): Promise<DocumentChanges> {
  const tables = documentTables(tx, rows.document.id)
  const known = before === 'read' ? await rowsOf(tables) : NOTHING
  const issuers = before === 'nothing' ? [] : await tables.issuers.existing()
  const textParts = before === 'nothing' ? [] : await tables.textParts.existing()
  const step = <Row extends object>(table: TableAccess<Row>, before: readonly Row[], wanted: readonly Row[]): Step =>
    toStep(table, compareRows(before, wanted, table.key))
  const figureStep = <Row extends FigureColumns>(
    table: TableAccess<Row>,
    before: readonly Row[],
    wanted: readonly Row[],
  ): Step => toStep(table, compareRows(before, wanted, table.key, FIGURE_COLUMNS))
  const targets = figureStep(tables.targets, known.targets, rows.targets)
  const observations = figureStep(tables.observations, known.observations, rows.observations)
  const steps = [
    // Citations may have named the issuers of a document before it comes itself.
    step(tables.issuers, issuers, rows.issuers),
    step(tables.sections, known.sections, rows.sections),
    step(tables.tables, known.tables, rows.tables),
    step(tables.evidence, known.evidence, rows.evidence),
    step(tables.tasks, known.tasks, rows.tasks),
    step(tables.responsibilities, known.responsibilities, rows.responsibilities),
    observations,
    targets,
    step(tables.citations, known.citations, rows.citations),
    step(tables.findings, known.findings, rows.findings),
    step(tables.findingDocuments, known.findingDocuments, rows.findingDocuments),
    step(tables.findingTargets, known.findingTargets, rows.findingTargets),
    step(tables.findingEvidence, known.findingEvidence, rows.findingEvidence),
  ]
  // Of parts of a text that were not there before, one that was read by an earlier version has none: no change of the data.
  const parts = step(tables.textParts, textParts, rows.textParts)
  for (const { write } of [...steps, parts]) await write()
  for (const { remove } of [parts, ...steps.toReversed()]) await remove()
  return {
    different: steps.some(({ different }) => different),
    former: successors(known, rows),
    targets: targets.counts,
    observations: observations.counts,
  }
}

const FIGURE_COLUMNS = { provenance: ['runId'], position: ['ordinal', 'sortKey'] } as const

type FigureColumns = { runId: string; ordinal: number; sortKey: string }

const toStep = <Row>(table: TableAccess<Row>, difference: Difference<Row>): Step => ({
  different: isDifferent(difference),
  counts: {
    added: difference.added.length,
    changed: difference.changed.length,
    removed: difference.removed.length,
  },
  write: () => writeRows(table, difference),
  remove: () => removeRows(table, difference),
})
