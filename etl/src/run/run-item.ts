import { type EtlRunItem, type Prisma, plainMessage } from '@plangraph/database'
import type { Failure } from '../model/index.js'
import { internalFailure } from '../model/internal-failure.js'
import { NO_ROWS } from '../store/sync-document-tables.js'
import type { RunItem } from './run-types.js'

export function runItemRow(runId: string, index: number, item: RunItem): Required<Prisma.EtlRunItemCreateManyInput> {
  return {
    runId,
    ordinal: index + 1,
    sourceFile: item.sourceFile,
    outcome: item.outcome,
    documentId: item.documentId,
    sameAs: item.sameAs ?? null,
    failure: item.failure?.kind ?? null,
    error: item.failure?.message ?? null,
    targetsAdded: item.targets.added,
    targetsChanged: item.targets.changed,
    targetsRemoved: item.targets.removed,
    observationsAdded: item.observations.added,
    observationsChanged: item.observations.changed,
    observationsRemoved: item.observations.removed,
  }
}

/** What became of a file that is known as it is; of the document `documentId`. */
export const unchangedItem = (sourceFile: string, documentId: string | null): RunItem => {
  return { sourceFile, outcome: 'UNCHANGED', documentId, failure: null, targets: NO_ROWS, observations: NO_ROWS }
}

/** What became of a file that could not be taken in. */
export const failedItem = (sourceFile: string, failure: Failure): RunItem => {
  return { sourceFile, outcome: 'FAILED', documentId: null, failure, targets: NO_ROWS, observations: NO_ROWS }
}

/** What became of a file that lacks too many of the figures of its document. */
export const refusedItem = (sourceFile: string, documentId: string, message: string): RunItem => {
  return { ...failedItem(sourceFile, { kind: 'ROWS_LOST', message }), documentId }
}

/** What became of a copy of a file of this run. It counts nothing: the rows are those of the other. */
export function copyItem(sourceFile: string, { sourceFile: sameAs, documentId, failure }: RunItem): RunItem {
  const message = `${sourceFile} is a copy of ${sameAs}, which could not be taken in.`
  const item = failure ? failedItem(sourceFile, { ...failure, message }) : unchangedItem(sourceFile, documentId)
  return { ...item, sameAs }
}

/** What became of a file whose document can't be stored. */
export const unstoredItem = (sourceFile: string, error: unknown): RunItem =>
  failedItem(sourceFile, internalFailure(sourceFile, 'could not be stored', plainMessage(error)))

/** An item of the rows of a run. */
export const itemOfRow = (row: EtlRunItem): RunItem => ({
  sourceFile: row.sourceFile,
  outcome: row.outcome,
  documentId: row.documentId,
  ...(row.sameAs !== null && { sameAs: row.sameAs }),
  failure: row.failure === null ? null : { kind: row.failure, message: row.error ?? '' },
  targets: { added: row.targetsAdded, changed: row.targetsChanged, removed: row.targetsRemoved },
  observations: {
    added: row.observationsAdded,
    changed: row.observationsChanged,
    removed: row.observationsRemoved,
  },
})
