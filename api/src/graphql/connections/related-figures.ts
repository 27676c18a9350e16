import type { TargetStatus as Status } from '@plangraph/database'
import { TargetStatus } from '../enums/figures.js'

/** Document order of the figures that hang on another row: by their document, then as printed. */
const ORDER = [{ sortKey: 'asc' as const }, { id: 'asc' as const }]

/** The argument by which a list of targets leaves out goals of former plans. */
export const STATUS_ARGUMENT = {
  type: [TargetStatus] as [typeof TargetStatus],
  defaultValue: ['CURRENT'] as Status[],
  description: 'Only targets of these statuses; null means all.',
}

/** Targets of a row, of the statuses asked for. */
export const relatedTargets = ({ status }: { status?: readonly Status[] | null }) => ({
  ...(status && { where: { status: { in: [...status] } } }),
  orderBy: ORDER,
})

/** Observations of a row. */
export const relatedObservations = { orderBy: ORDER }
