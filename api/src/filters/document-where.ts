import type { Prisma } from '@plangraph/database'
import { searchText } from '@plangraph/etl/load/search-text'
import type { DocumentFilter } from './document-filter.js'
import { checkText, literalText } from './literal-text.js'
import { regionWhere } from './region-where.js'
import { values } from './value-lists.js'

/** @throws {GraphQLError} naming the part of the filter that is wrong */
export function documentWhere(filter: typeof DocumentFilter.$inferInput | null | undefined): Prisma.DocumentWhereInput {
  if (!filter) return {}
  const region = regionWhere(filter)
  const kinds = values(filter.kinds, 'filter.kinds')
  return {
    ...(region && { region }),
    ...(kinds && { kind: { in: kinds } }),
    AND: [
      filter.status ? { status: filter.status } : {},
      typeof filter.wanted === 'boolean' ? { status: filter.wanted ? { not: 'INGESTED' } : 'INGESTED' } : {},
    ],
    ...textWhere(filter.text ?? ''),
  }
}

/** Titles are stored as printed and normalized, numbers as printed: a client may type either form. */
function textWhere(text: string): Prisma.DocumentWhereInput {
  checkText(text, 'filter.text')
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
