import type { Binding, Origin, RegionLevel } from '@plangraph/database'
import { searchText } from '@plangraph/figures'
import { checkText, values } from '../../shared/filter-values.js'
import { checkDocumentIds } from './document-ids.js'

/** Which figures: parts left out, or null, do not restrict; those given must all hold. */
export interface FigureFilter {
  /** Codes or names. */
  regions?: readonly string[] | null
  /** Code or name of a region: it and all below it. */
  within?: string | null
  levels?: readonly RegionLevel[] | null
  /** Global ids, document numbers or other keys. */
  documents?: readonly string[] | null
  /** Codes or names. */
  indicators?: readonly string[] | null
  topics?: readonly string[] | null
  years?: readonly number[] | null
  origins?: readonly Origin[] | null
  binding?: Binding | null
  governing?: boolean | null
  /** Does a goal of a region below follow from it? */
  hasDownstream?: boolean | null
  /** Added or changed by a run that ended then or later. */
  updatedSince?: Date | null
  /** Full text over name and quote. */
  text?: string | null
}

const LISTS = ['regions', 'levels', 'documents', 'indicators', 'topics', 'years', 'origins'] as const

/**
 * Looks at what is wrong in a filter whatever the data are, so that it costs no statement.
 *
 * @throws {GraphQLError} naming the part of the filter
 */
export function checkFigureFilter(filter: FigureFilter): void {
  checkText(searchText(filter.text ?? ''), 'filter.text')
  for (const part of LISTS) values<unknown>(filter[part], `filter.${part}`)
  checkDocumentIds(filter.documents ?? [], 'filter.documents')
}
