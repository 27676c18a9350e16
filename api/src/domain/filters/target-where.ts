import type { Database, Prisma } from '@plangraph/database'
import type { TargetStatus } from '../../graphql/enums/figures.js'
import type { FigureFilter } from '../../graphql/filters/figure-filter.js'
import { oncePerArguments } from '../../shared/once-per-arguments.js'
import { figureParts } from './figure-parts.js'
import { figureWhere } from './figure-where.js'

export interface TargetArguments {
  filter?: typeof FigureFilter.$inferInput | null
  status?: readonly (typeof TargetStatus.$inferType)[] | null
}

/** @throws {GraphQLError} naming the part of the filter that is wrong */
export const targetWhere = oncePerArguments(
  async (database: Database, { filter, status }: TargetArguments): Promise<Prisma.TargetWhereInput> => {
    const parts = await figureParts(database, filter)
    return {
      ...figureWhere(parts),
      ...(parts.governing !== undefined && { governing: parts.governing ? { isNot: null } : { is: null } }),
      ...(parts.binding && { binding: parts.binding }),
      ...(status && { status: { in: [...status] } }),
    }
  },
)
