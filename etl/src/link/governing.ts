import type { LinkDocument, LinkWorld, Statement } from './model.js'

type Documents = ReadonlyMap<string, LinkDocument>

/** After every date. Since then a region states what only documents of elsewhere say of it: nothing inherits from these. */
export const NEVER = '9999'

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

const rank = (documents: Documents, statement: Statement) => documents.get(statement.documentId)?.authority ?? 3

const titleOf = (documents: Documents, statement: Statement) => documents.get(statement.documentId)?.title ?? ''

/** Date signed of the document that states it; '' where it is not known. */
export const dateOf = (documents: Documents, statement: Statement): string =>
  documents.get(statement.documentId)?.issuedOn ?? ''

/**
 * Orders the statements of one indicator and span by one region, the one that governs first:
 *
 * 1. a figure for the region as a whole before one per county and the like;
 * 2. a document of the region or of one above it before one of elsewhere that mentions it;
 * 3. the higher issuer: people's congress and Party committee, government, general office, department;
 * 4. a row of an indicator table before prose, boxes and rows of task tables, which carry it out;
 * 5. the later document by date signed, one without a date last;
 * 6. the document whose title comes first, so that no id decides, which may follow from who cited it first;
 * 7. what is first in its document.
 */
export function byAuthority(
  statements: readonly Statement[],
  { documents, regions }: Pick<LinkWorld, 'documents' | 'regions'>,
): Statement[] {
  const foreign = (statement: Statement) => Number(isForeign(statement, { documents, regions }))
  return [...statements].sort(
    (a, b) =>
      Number(a.per !== null) - Number(b.per !== null) ||
      foreign(a) - foreign(b) ||
      rank(documents, a) - rank(documents, b) ||
      Number(b.inIndicatorTable) - Number(a.inIndicatorTable) ||
      compare(dateOf(documents, b), dateOf(documents, a)) ||
      compare(titleOf(documents, a), titleOf(documents, b)) ||
      compare(a.sortKey, b.sortKey),
  )
}

/** Does a document of elsewhere state it, which can't set goals for the region? 全国森林覆盖率 in a city's plan. */
export function isForeign(
  { documentId, regionCode }: Statement,
  { documents, regions }: Pick<LinkWorld, 'documents' | 'regions'>,
): boolean {
  const speaker = documents.get(documentId)?.regionCode ?? null
  if (speaker === null) return false
  for (let at: string | null = regionCode; at !== null; at = regions.get(at)?.parentCode ?? null)
    if (at === speaker) return false
  return true
}
