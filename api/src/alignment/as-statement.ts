import type { Target } from '@plangraph/database'
import type { Statement } from '@plangraph/etl/link/model'

/**
 * A target as the link stage compares statements. Which one governs is settled in the database, so what only that is
 * decided by (`inIndicatorTable`, `adjusts`) is left plain.
 */
export function asStatement(target: Target): Statement {
  const { printed, unit } = target
  return {
    id: target.id,
    documentId: target.documentId,
    regionCode: target.regionCode ?? '',
    indicatorCode: target.indicatorCode ?? '',
    year: target.year ?? 0,
    basis: target.basis,
    comparator: target.comparator,
    value: target.normalizedValue,
    low: target.normalizedLow,
    high: target.normalizedHigh,
    per: target.per,
    unit,
    shown: unit === null || printed.endsWith(unit) ? printed : `${printed}${unit}`,
    inIndicatorTable: false,
    adjusts: false,
    sortKey: target.sortKey,
  }
}
