import type { Database, Prisma, TargetStatus } from '@plangraph/database'
import { oncePerArguments } from '../../shared/once-per-arguments.js'
import type { FigureFilter } from './figure-filter.js'
import { figureParts } from './figure-parts.js'
import { figureWhere } from './figure-where.js'

export interface TargetArguments {
  filter?: FigureFilter | null
  status?: readonly TargetStatus[] | null
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
