import type { Prisma } from '@plangraph/database'
import { documentTables } from './document-tables.js'
import type { DocumentRows } from './row-types.js'
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
  targets: RowCounts
  observations: RowCounts
}

/** One table's share of the work. */
interface Step {
  different: boolean
  counts: RowCounts
  write(): Promise<void>
  remove(): Promise<void>
}

/**
 * Brings the rows of one document to what they are to be, touching only those that differ: what refers to a row is
 * written after it and removed before it.
 *
 * @param isNew nothing has been read of the document before, so that there are no rows to compare with
 */
export async function syncDocumentTables(
  tx: Prisma.TransactionClient,
  rows: DocumentRows,
  isNew: boolean,
): Promise<DocumentChanges> {
  const tables = documentTables(tx, rows.document.id)
  const existing = async <Row>(table: TableAccess<Row>) => (isNew ? [] : table.existing())
  const step = async <Row extends object>(table: TableAccess<Row>, wanted: readonly Row[]): Promise<Step> =>
    toStep(table, compareRows(await existing(table), wanted, table.key))
  const figureStep = async <Row extends FigureColumns>(table: TableAccess<Row>, wanted: readonly Row[]) =>
    toStep(
      table,
      compareRows(await existing(table), wanted, table.key, {
        provenance: ['runId'],
        position: ['ordinal', 'sortKey'],
      }),
    )
  const targets = await figureStep(tables.targets, rows.targets)
  const observations = await figureStep(tables.observations, rows.observations)
  const steps = [
    // Citations may have named the issuers of a document before it comes itself.
    toStep(tables.issuers, compareRows(await tables.issuers.existing(), rows.issuers, tables.issuers.key)),
    await step(tables.sections, rows.sections),
    await step(tables.tables, rows.tables),
    await step(tables.evidence, rows.evidence),
    await step(tables.tasks, rows.tasks),
    await step(tables.responsibilities, rows.responsibilities),
    observations,
    targets,
    await step(tables.citations, rows.citations),
    await step(tables.findings, rows.findings),
    await step(tables.findingDocuments, rows.findingDocuments),
    await step(tables.findingTargets, rows.findingTargets),
    await step(tables.findingEvidence, rows.findingEvidence),
  ]
  // Of parts of a text that were not there before, one that was read by an earlier version has none: no change of the data.
  const parts = toStep(
    tables.textParts,
    compareRows(await tables.textParts.existing(), rows.textParts, tables.textParts.key),
  )
  for (const { write } of [...steps, parts]) await write()
  for (const { remove } of [parts, ...steps.toReversed()]) await remove()
  return {
    different: steps.some(({ different }) => different),
    targets: targets.counts,
    observations: observations.counts,
  }
}

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
