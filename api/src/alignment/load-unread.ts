import type { Database } from '@plangraph/database'
import type { UnreadRow } from './data.js'

/** Incomplete rows of the documents of regions: the message and the words that it is about. */
export async function loadUnread(database: Database, codes: readonly string[]): Promise<UnreadRow[]> {
  const findings = await database.finding.findMany({
    where: { kind: 'INCOMPLETE_ROW', document: { regionCode: { in: [...codes] } } },
    select: {
      message: true,
      document: { select: { regionCode: true } },
      evidence: { select: { evidence: { select: { quote: true } } } },
    },
  })
  return findings.map(({ message, document, evidence }) => ({
    regionCode: document.regionCode ?? '',
    text: [message, ...evidence.map((row) => row.evidence.quote)].join('\n').replace(/[^\S\n]+/g, ''),
  }))
}
