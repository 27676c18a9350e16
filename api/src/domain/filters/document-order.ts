import type { Prisma } from '@plangraph/database'
import type { DocumentSort, SortDirection } from '../../graphql/enums/sorting.js'

/** Total order of documents: what was asked for (date signed unless said), then id. */
export function documentOrder(
  sort: typeof DocumentSort.$inferType | null | undefined,
  direction: typeof SortDirection.$inferType | null | undefined,
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
