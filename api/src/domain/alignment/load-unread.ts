import type { Database } from '@plangraph/database'
import type { UnreadRow } from './data.js'

/** Incomplete rows of the documents of regions: the name of the row and what is missing in it. Three statements. */
export async function loadUnread(database: Database, codes: readonly string[]): Promise<UnreadRow[]> {
  const findings = await database.finding.findMany({
    where: { kind: 'INCOMPLETE_ROW', rowLabel: { not: null }, document: { regionCode: { in: [...codes] } } },
    select: { rowLabel: true, message: true, document: { select: { regionCode: true } } },
    orderBy: [{ documentId: 'asc' }, { ordinal: 'asc' }],
  })
  return findings.map(({ rowLabel, message, document }) => ({
    regionCode: document.regionCode ?? '',
    name: rowLabel ?? '',
    message,
  }))
}
