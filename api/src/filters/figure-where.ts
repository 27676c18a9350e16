import type { Database, Prisma } from '@plangraph/database'
import { searchText } from '@plangraph/etl/load/search-text'
import { documentIds } from '../ids/document-ids.js'
import type { FigureFilter } from './figure-filter.js'
import { checkText, literalText } from './literal-text.js'
import { regionWhere } from './region-where.js'
import { values } from './value-lists.js'

/** The part of a condition that targets and observations have in common. */
type FigureWhere = Prisma.TargetWhereInput & Prisma.ObservationWhereInput

/** @throws {GraphQLError} naming the part of the filter that is wrong */
export async function figureWhere(
  database: Database,
  filter: typeof FigureFilter.$inferInput | null | undefined,
): Promise<FigureWhere> {
  if (!filter) return {}
  const region = regionWhere(filter)
  const documents = values(filter.documents, 'filter.documents')
  const indicators = values(filter.indicators, 'filter.indicators')
  const topics = values(filter.topics, 'filter.topics')
  const years = values(filter.years, 'filter.years')
  const origins = values(filter.origins, 'filter.origins')
  const text = searchText(filter.text ?? '')
  checkText(text, 'filter.text')
  return {
    ...(region && { region }),
    ...(documents && { documentId: { in: await documentIds(database, documents, 'filter.documents') } }),
    ...(indicators && { indicatorCode: { in: indicators } }),
    ...(topics && { indicator: { topic: { in: topics } } }),
    ...(years && { year: { in: years } }),
    ...(origins && { origin: { in: origins } }),
    ...(text !== '' && { searchText: { contains: literalText(text) } }),
  }
}
