import type { SortDirection } from '../../domain/filters/figure-order.js'

/** What the relay plugin asks of a page: a row to begin at, which is skipped itself, and how many, backwards if negative. */
export interface Page {
  cursor?: { id?: string }
  skip: number
  take: number
}

/**
 * The same page for rows in document order, begun by comparing with the sort key of the cursor's row, which an index
 * answers (a keyset page). Prisma would write `"sortKey" = … AND "id" >= … OR "sortKey" > …`, and SQLite would then sort all rows
 * after the cursor for every page.
 *
 * @param sortKeyOf the sort key of a row, null where it is gone
 * @returns null where the page is empty because the cursor's row is gone
 */
export async function keysetPage<Query extends Page>(
  query: Query,
  direction: SortDirection | null | undefined,
  sortKeyOf: (id: string) => Promise<string | null>,
) {
  const { cursor, skip, ...rest } = query
  const id = cursor?.id
  if (id === undefined) return { query: rest, after: {} }
  const sortKey = await sortKeyOf(id)
  if (sortKey === null) return null
  const ascending = (direction !== 'DESC') === query.take >= 0
  const strictly = (value: string) => (ascending ? { gt: value } : { lt: value })
  const after = {
    sortKey: ascending ? { gte: sortKey } : { lte: sortKey },
    OR: [{ sortKey: strictly(sortKey) }, { id: strictly(id) }],
  }
  return { query: rest, after }
}
