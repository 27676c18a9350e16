import type { Indicator } from '@plangraph/database'
import type { AlignmentData } from './data.js'

export type Absence = 'NOT_STATED' | 'NOT_READ' | 'NO_DOCUMENT'

/**
 * Tells why a region has no target for an indicator. NOT_READ is an approximation: an incomplete row of the region's
 * documents bears the indicator's name.
 */
export function absenceIn(data: Pick<AlignmentData, 'documents' | 'unread'>) {
  const ingested = new Set(data.documents.filter((document) => document.ingested).map(({ regionCode }) => regionCode))
  return (regionCode: string, indicator: Indicator): Absence => {
    if (!ingested.has(regionCode)) return 'NO_DOCUMENT'
    const unread = data.unread.some((row) => row.regionCode === regionCode && row.text.includes(indicator.name))
    return unread ? 'NOT_READ' : 'NOT_STATED'
  }
}
