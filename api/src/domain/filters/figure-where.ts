import type { Database, Prisma, TargetStatus } from '@plangraph/database'
import { literalText } from '../../shared/filter-values.js'
import { oncePerArguments } from '../../shared/request-loading.js'
import type { FigureFilter } from './figure-filter.js'
import { type FigureParts, figureParts } from './figure-parts.js'
import { regionCodeWhere } from './regions.js'

export interface TargetArguments {
  filter?: FigureFilter | null
  status?: readonly TargetStatus[] | null
}

/** @throws {GraphQLError} naming the part of the filter that is wrong */
export const targetParts = oncePerArguments((database: Database, { filter }: TargetArguments) =>
  figureParts(database, filter),
)

/** @throws {GraphQLError} naming the part of the filter that is wrong */
export const targetWhere = oncePerArguments(
  async (database: Database, args: TargetArguments): Promise<Prisma.TargetWhereInput> => {
    const { status } = args
    const parts = await targetParts(database, args)
    const { governing, hasDownstream, binding } = parts
    const where: Prisma.TargetWhereInput = figureWhere(parts)
    if (governing !== undefined) where.governing = governing ? { isNot: null } : { is: null }
    if (hasDownstream !== undefined) where.downstream = hasDownstream ? { some: TAKES_UP } : { none: TAKES_UP }
    if (binding) where.binding = binding
    if (status) where.status = { in: [...status] }
    return where
  },
)

/** The links by which a goal of a region below follows from a target. */
const TAKES_UP = { kind: 'INHERITS' } as const

export interface ObservationArguments {
  filter?: FigureFilter | null
}

/** @throws {GraphQLError} naming the part of the filter that is wrong */
export const observationWhere = oncePerArguments(
  async (database: Database, { filter }: ObservationArguments): Promise<Prisma.ObservationWhereInput> => {
    const parts = await figureParts(database, filter)
    // A result has no attribute (属性), governs nothing and is not inherited, so a filter for one of these matches none.
    const ofTargets = parts.binding || parts.governing || parts.hasDownstream
    return { ...figureWhere(parts), ...(ofTargets && { id: { in: [] } }) }
  },
)

/** The part of a condition that targets and observations have in common. */
type FigureWhere = Prisma.TargetWhereInput & Prisma.ObservationWhereInput

/** A filter as Prisma takes it, without what only targets have; `figureCondition` is the same in SQL. */
export function figureWhere(parts: FigureParts): FigureWhere {
  const { regions, within, levels, documents, indicators, topics, years, origins, updatedSince, text } = parts
  const where: FigureWhere = regionCodeWhere(regions, within)
  if (levels) where.region = { level: { in: levels } }
  if (documents) where.documentId = { in: documents }
  if (indicators) where.indicatorCode = { in: indicators }
  if (topics) where.indicator = { topic: { in: topics } }
  if (years) where.year = { in: years }
  if (origins) where.origin = { in: origins }
  if (updatedSince) where.run = endedSince(updatedSince)
  if (text !== undefined) where.searchText = { contains: literalText(text) }
  return where
}

/** Runs that ended at an instant or later; one that has not ended, or was cut off, counts by when it began. */
const endedSince = (since: Date) => ({
  OR: [{ finishedAt: { gte: since } }, { finishedAt: null, startedAt: { gte: since } }],
})
