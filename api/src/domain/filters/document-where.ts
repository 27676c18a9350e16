import type { Database, DocumentKind, DocumentStatus, Prisma, RegionLevel } from '@plangraph/database'
import { searchText } from '@plangraph/figures'
import { checkText, literalText, values } from '../../shared/filter-values.js'
import { oncePerArguments } from '../../shared/request-loading.js'
import type { SortDirection } from './figure-order.js'
import { codesWithin, regionCodes, regionCodeWhere } from './regions.js'

/** Which documents: parts left out, or null, do not restrict; those given must all hold. */
export interface DocumentFilter {
  /** Codes or names. */
  regions?: readonly string[] | null
  /** Code or name of a region: it and all below it. */
  within?: string | null
  levels?: readonly RegionLevel[] | null
  kinds?: readonly DocumentKind[] | null
  status?: DocumentStatus | null
  /** Is its text still to be found? */
  wanted?: boolean | null
  /** Part of the title or the number. */
  text?: string | null
}

export interface DocumentArguments {
  filter?: DocumentFilter | null
}

/**
 * Looks at what is wrong in a filter whatever the data are, so that it costs no statement.
 *
 * @throws {GraphQLError} naming the part of the filter
 */
export function checkDocumentFilter(filter: DocumentFilter): void {
  for (const part of ['regions', 'levels', 'kinds'] as const) values<unknown>(filter[part], `filter.${part}`)
  checkText(filter.text ?? '', 'filter.text')
}

/** @throws {GraphQLError} naming the part of the filter that is wrong */
export const documentWhere = oncePerArguments(
  async (database: Database, { filter }: DocumentArguments): Promise<Prisma.DocumentWhereInput> => {
    if (!filter) return {}
    checkDocumentFilter(filter)
    const kinds = values(filter.kinds, 'filter.kinds')
    const levels = values(filter.levels, 'filter.levels')
    const text = textWhere(filter.text ?? '')
    const regions = filter.regions && (await regionCodes(database, filter.regions, 'filter.regions'))
    const within = filter.within == null ? null : await codesWithin(database, filter.within, 'filter.within')
    return {
      ...regionCodeWhere(regions, within),
      ...(levels && { region: { level: { in: levels } } }),
      ...(kinds && { kind: { in: kinds } }),
      AND: [
        filter.status ? { status: filter.status } : {},
        typeof filter.wanted === 'boolean' ? { status: filter.wanted ? { not: 'INGESTED' } : 'INGESTED' } : {},
      ],
      ...text,
    }
  },
)

/** Titles are stored as printed and normalized, numbers as printed: a client may type either form. */
function textWhere(text: string): Prisma.DocumentWhereInput {
  const printed = literalText(text.trim())
  if (printed === '') return {}
  const unspaced = literalText(text.replace(/\s+/g, ''))
  const folded = literalText(searchText(text).replace(/[“”"'‘’《》]/g, ''))
  return {
    OR: [
      { title: { contains: printed } },
      { title: { contains: unspaced } },
      ...(folded === '' ? [] : [{ normalizedTitle: { contains: folded } }]),
      { documentNumber: { contains: unspaced } },
    ],
  }
}

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
