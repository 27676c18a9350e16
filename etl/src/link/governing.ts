import type { LinkDocument, Statement } from './model.js'

type Documents = ReadonlyMap<string, LinkDocument>

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/**
 * Orders the statements of one indicator by one region for one year, the one that governs first:
 *
 * 1. a figure for the region as a whole before one per county and the like;
 * 2. a later text that says it adjusts the goal (调整为);
 * 3. the higher issuer: people's congress and Party committee, government, general office, department;
 * 4. a row of an indicator table before prose, boxes and rows of task tables, which carry it out;
 * 5. the later document by date signed, one without a date last;
 * 6. what stands first in document order.
 *
 * Everything after the first restates it.
 */
export function byAuthority(statements: readonly Statement[], documents: Documents): Statement[] {
  const rank = (statement: Statement) => documents.get(statement.documentId)?.authority ?? 3
  const date = (statement: Statement) => documents.get(statement.documentId)?.issuedOn ?? ''
  return [...statements].sort(
    (a, b) =>
      Number(a.per !== null) - Number(b.per !== null) ||
      Number(b.adjusts) - Number(a.adjusts) ||
      rank(a) - rank(b) ||
      Number(b.inIndicatorTable) - Number(a.inIndicatorTable) ||
      compare(date(b), date(a)) ||
      compare(a.sortKey, b.sortKey),
  )
}
