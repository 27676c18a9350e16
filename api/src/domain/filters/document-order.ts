import type { Prisma } from '@plangraph/database'
import type { SortDirection } from './figure-order.js'

/** What documents are sorted by. */
export type DocumentSort = 'ISSUED' | 'TITLE' | 'CITED_BY'

/** Total order of documents: what was asked for (date signed unless said), then id. */
export function documentOrder(
  sort: DocumentSort | null | undefined,
  direction: SortDirection | null | undefined,
): Prisma.DocumentOrderByWithRelationInput[] {
  const asked = direction === 'DESC' ? 'desc' : 'asc'
  switch (sort) {
    case 'TITLE':
      return [{ title: asked }, { id: 'asc' }]
    case 'CITED_BY':
      return [{ citedBy: { _count: direction === 'ASC' ? 'asc' : 'desc' } }, { id: 'asc' }]
    default:
      return [{ issuedOn: { sort: asked, nulls: 'last' } }, { id: 'asc' }]
  }
}
