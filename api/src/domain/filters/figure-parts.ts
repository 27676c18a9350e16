import type { Binding, Database, Origin, RegionLevel } from '@plangraph/database'
import { searchText } from '@plangraph/figures'
import { values } from '../../shared/filter-values.js'
import { documentIds } from './document-ids.js'
import { checkFigureFilter, type FigureFilter } from './figure-filter.js'
import { indicatorCodes, knownTopics } from './known-codes.js'
import { type CodeRange, codesWithin, regionCodes } from './regions.js'
import { documentsWithText } from './text-documents.js'

/** SQLite takes 999 parameters a statement, some of which are no values of lists. */
const MOST_VALUES = 950

/** A filter of figures, checked, with what its names mean. A part that does not restrict is undefined. */
export interface FigureParts {
  /** Codes. */
  regions?: string[]
  within?: CodeRange
  levels?: RegionLevel[]
  /** Local ids; of those asked for, or of all, that may contain the text. */
  documents?: string[]
  indicators?: string[]
  topics?: string[]
  years?: number[]
  origins?: Origin[]
  binding?: Binding
  governing?: boolean
  hasDownstream?: boolean
  updatedSince?: Date
  /** In the form that `searchText` is stored in, to be found literally. */
  text?: string
}

/**
 * Reads a filter, so that its two forms, of Prisma and of SQL, can't differ in what they mean. One statement at most
 * for each of regions, within, documents, indicators and topics that is given, two for text.
 *
 * @throws {GraphQLError} naming the part of the filter that is wrong or names what does not exist
 */
export async function figureParts(database: Database, filter: FigureFilter | null | undefined): Promise<FigureParts> {
  const given = filter ?? {}
  const text = searchText(given.text ?? '')
  checkFigureFilter(given)
  const levels = values(given.levels, 'filter.levels')
  const years = values(given.years, 'filter.years')
  const origins = values(given.origins, 'filter.origins')
  const lookUp = <Value>(
    list: readonly Value[] | null | undefined,
    find: (database: Database, list: readonly Value[], argument: string) => Promise<string[]>,
    part: string,
  ) => (list == null ? undefined : find(database, values(list, `filter.${part}`), `filter.${part}`))
  const [regions, within, documents, indicators, topics] = await Promise.all([
    lookUp(given.regions, regionCodes, 'regions'),
    given.within == null ? undefined : codesWithin(database, given.within, 'filter.within'),
    lookUp(given.documents, documentIds, 'documents'),
    lookUp(given.indicators, indicatorCodes, 'indicators'),
    lookUp(given.topics, knownTopics, 'topics'),
  ])
  const lists = [regions, levels, documents, indicators, topics, years, origins]
  const listed = lists.reduce((count, list) => count + (list?.length ?? 0), 0)
  const saying = await documentsWithText(database, text, MOST_VALUES - listed)
  return {
    regions,
    within,
    levels,
    documents: saying === null ? documents : saying.filter((id) => documents?.includes(id) ?? true),
    indicators,
    topics,
    years,
    origins,
    binding: given.binding ?? undefined,
    governing: given.governing ?? undefined,
    hasDownstream: given.hasDownstream ?? undefined,
    updatedSince: given.updatedSince ?? undefined,
    text: text === '' ? undefined : text,
  }
}
