import { searchText } from '@plangraph/etl/model/search-text'
import { checkDocumentIds } from '../../shared/document-ids.js'
import { checkText } from '../../shared/literal-text.js'
import { values } from '../../shared/value-lists.js'
import type { FigureFilter } from './figure-filter.js'

const LISTS = ['regions', 'levels', 'documents', 'indicators', 'topics', 'years', 'origins'] as const

/**
 * Looks at what is wrong in a filter whatever the data are, so that it costs no statement.
 *
 * @throws {GraphQLError} naming the part of the filter
 */
export function checkFigureFilter(filter: typeof FigureFilter.$inferInput): void {
  checkText(searchText(filter.text ?? ''), 'filter.text')
  for (const part of LISTS) values<unknown>(filter[part], `filter.${part}`)
  checkDocumentIds(filter.documents ?? [], 'filter.documents')
}
