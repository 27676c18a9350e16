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
    return {
      ...figureWhere(parts),
      ...(parts.governing !== undefined && { governing: parts.governing ? { isNot: null } : { is: null } }),
      ...(parts.hasDownstream !== undefined && {
        downstream: parts.hasDownstream ? { some: TAKES_UP } : { none: TAKES_UP },
      }),
      ...(parts.binding && { binding: parts.binding }),
      ...(status && { status: { in: [...status] } }),
    }
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
export const figureWhere = (parts: FigureParts): FigureWhere => ({
  ...regionCodeWhere(parts.regions, parts.within),
  ...(parts.levels && { region: { level: { in: parts.levels } } }),
  ...(parts.documents && { documentId: { in: parts.documents } }),
  ...(parts.indicators && { indicatorCode: { in: parts.indicators } }),
  ...(parts.topics && { indicator: { topic: { in: parts.topics } } }),
  ...(parts.years && { year: { in: parts.years } }),
  ...(parts.origins && { origin: { in: parts.origins } }),
  ...(parts.updatedSince && { run: endedSince(parts.updatedSince) }),
  ...(parts.text !== undefined && { searchText: { contains: literalText(parts.text) } }),
})

/** Runs that ended at an instant or later; one that has not ended, or was cut off, counts by when it began. */
const endedSince = (since: Date) => ({
  OR: [{ finishedAt: { gte: since } }, { finishedAt: null, startedAt: { gte: since } }],
})
