import type { Database, Prisma } from '@plangraph/database'
import type { TargetStatus } from '../enums/figures.js'
import type { FigureFilter } from './figure-filter.js'
import { figureWhere } from './figure-where.js'

export interface TargetArguments {
  filter?: typeof FigureFilter.$inferInput | null
  status?: readonly (typeof TargetStatus.$inferType)[] | null
}

/** @throws {GraphQLError} naming the part of the filter that is wrong */
export async function targetWhere(
  database: Database,
  { filter, status }: TargetArguments,
): Promise<Prisma.TargetWhereInput> {
  return {
    ...(await figureWhere(database, filter)),
    ...(typeof filter?.governing === 'boolean' && { governing: filter.governing ? { isNot: null } : { is: null } }),
    ...(status && { status: { in: [...status] } }),
    ...(filter?.binding && { binding: filter.binding }),
  }
}
