import type { Database, Prisma } from '@plangraph/database'
import type { FigureFilter } from './figure-filter.js'
import { figureWhere } from './figure-where.js'

export interface ObservationArguments {
  filter?: typeof FigureFilter.$inferInput | null
}

/** @throws {GraphQLError} naming the part of the filter that is wrong */
export async function observationWhere(
  database: Database,
  { filter }: ObservationArguments,
): Promise<Prisma.ObservationWhereInput> {
  // A result has no attribute (属性), so a filter for one matches none.
  return { ...(await figureWhere(database, filter)), ...((filter?.binding || filter?.governing) && { id: { in: [] } }) }
}
