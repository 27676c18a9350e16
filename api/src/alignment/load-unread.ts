import type { Database } from '@plangraph/database'
import type { UnreadRow } from './data.js'

/** Incomplete rows of the documents of regions: the name of the row and what is missing in it. Three statements. */
export async function loadUnread(database: Database, codes: readonly string[]): Promise<UnreadRow[]> {
  const findings = await database.finding.findMany({
    where: { kind: 'INCOMPLETE_ROW', document: { regionCode: { in: [...codes] } } },
    select: { message: true, document: { select: { regionCode: true } } },
    orderBy: [{ documentId: 'asc' }, { ordinal: 'asc' }],
  })
  return findings.map(({ message, document }) => ({
    regionCode: document.regionCode ?? '',
    name: /row “(.+?)”/.exec(message)?.[1] ?? '',
    message,
  }))
}
