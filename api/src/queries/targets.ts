import type { Database, Prisma } from '@plangraph/database'
import { builder } from '../builder.js'
import { TargetStatus } from '../enums/figures.js'
import { FigureSort, SortDirection } from '../enums/sorting.js'
import { FigureFilter } from '../filters/figure-filter.js'
import { figureOrder } from '../filters/figure-order.js'
import { figureWhere } from '../filters/figure-where.js'
import { TargetConnection } from '../types/target.js'

builder.queryField('targets', (t) =>
  t.prismaConnection(
    {
      type: 'Target',
      cursor: 'id',
      description: 'Goals of all documents, in document order unless asked otherwise.',
      args: {
        filter: t.arg({ type: FigureFilter, description: 'Which targets; all unless given.' }),
        status: t.arg({
          type: [TargetStatus],
          defaultValue: ['CURRENT'],
          description: 'Only targets of these statuses; null means all.',
        }),
        sort: t.arg({ type: FigureSort, description: 'What to sort by; DOCUMENT_ORDER unless given.' }),
        direction: t.arg({ type: SortDirection, description: 'ASC unless given.' }),
      },
      totalCount: async (_root, args, { database }) => database.target.count({ where: await where(database, args) }),
      resolve: async (query, _root, args, { database }) =>
        database.target.findMany({
          ...query,
          where: await where(database, args),
          orderBy: figureOrder(args.sort, args.direction),
        }),
    },
    TargetConnection,
  ),
)

interface Asked {
  filter?: typeof FigureFilter.$inferInput | null
  status?: readonly (typeof TargetStatus.$inferType)[] | null
}

async function where(database: Database, { filter, status }: Asked): Promise<Prisma.TargetWhereInput> {
  return {
    ...(await figureWhere(database, filter)),
    ...(typeof filter?.governing === 'boolean' && { governing: filter.governing ? { isNot: null } : { is: null } }),
    ...(status && { status: { in: [...status] } }),
    ...(filter?.binding && { binding: filter.binding }),
  }
}
