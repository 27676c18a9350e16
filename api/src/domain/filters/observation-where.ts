import type { Database, Prisma } from '@plangraph/database'
import { oncePerArguments } from '../../shared/once-per-arguments.js'
import type { FigureFilter } from './figure-filter.js'
import { figureParts } from './figure-parts.js'
import { figureWhere } from './figure-where.js'

export interface ObservationArguments {
  filter?: FigureFilter | null
}

/** @throws {GraphQLError} naming the part of the filter that is wrong */
export const observationWhere = oncePerArguments(
  async (database: Database, { filter }: ObservationArguments): Promise<Prisma.ObservationWhereInput> => {
    const parts = await figureParts(database, filter)
    // A result has no attribute (属性) and governs nothing, so a filter for one of these matches none.
    return { ...figureWhere(parts), ...((parts.binding || parts.governing) && { id: { in: [] } }) }
  },
)
