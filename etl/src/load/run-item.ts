import type { Prisma } from '@plangraph/database'
import type { RunItem } from './run-types.js'

export function runItemRow(runId: string, index: number, item: RunItem): Prisma.EtlRunItemUncheckedCreateInput {
  return {
    runId,
    ordinal: index + 1,
    sourceFile: item.sourceFile,
    outcome: item.outcome,
    documentId: item.documentId,
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
