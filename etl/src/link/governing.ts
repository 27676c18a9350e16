import type { LinkDocument, Statement } from './model.js'

type Documents = ReadonlyMap<string, LinkDocument>

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

const rank = (documents: Documents, statement: Statement) => documents.get(statement.documentId)?.authority ?? 3
const date = (documents: Documents, statement: Statement) => documents.get(statement.documentId)?.issuedOn ?? ''

/**
 * Orders the statements of one indicator by one region for one year, the one that governs first:
 *
 * 1. a figure for the region as a whole before one per county and the like;
 * 2. the higher issuer: people's congress and Party committee, government, general office, department;
 * 3. a row of an indicator table before prose, boxes and rows of task tables, which carry it out;
 * 4. the later document by date signed, one without a date last;
 * 5. what is first in document order.
 *
 * A later text that says it adjusts the goal (调整为) takes the first place. Everything after the first restates it.
 */
export function byAuthority(statements: readonly Statement[], documents: Documents): Statement[] {
  const ordered = [...statements].sort(
    (a, b) =>
      Number(a.per !== null) - Number(b.per !== null) ||
      rank(documents, a) - rank(documents, b) ||
      Number(b.inIndicatorTable) - Number(a.inIndicatorTable) ||
      compare(date(documents, b), date(documents, a)) ||
      compare(a.sortKey, b.sortKey),
  )
  const [first] = ordered
  if (!first) return ordered
  const adjusting = ordered
    .filter(
      (statement) =>
        statement.adjusts && statement.per === first.per && date(documents, statement) > date(documents, first),
    )
    .sort((a, b) => compare(date(documents, b), date(documents, a)))[0]
  return adjusting ? [adjusting, ...ordered.filter((statement) => statement !== adjusting)] : ordered
}
