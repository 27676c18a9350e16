import type { Database, Prisma } from '@plangraph/database'
import { builder } from '../builder.js'
import { FigureSort, SortDirection } from '../enums/sorting.js'
import { FigureFilter } from '../filters/figure-filter.js'
import { figureOrder } from '../filters/figure-order.js'
import { figureWhere } from '../filters/figure-where.js'
import { ObservationConnection } from '../types/observation.js'

builder.queryField('observations', (t) =>
  t.prismaConnection(
    {
      type: 'Observation',
      cursor: 'id',
      description: 'Results that documents report, in document order unless asked otherwise.',
      args: {
        filter: t.arg({ type: FigureFilter, description: 'Which observations; all unless given.' }),
        sort: t.arg({ type: FigureSort, description: 'What to sort by; DOCUMENT_ORDER unless given.' }),
        direction: t.arg({ type: SortDirection, description: 'ASC unless given.' }),
      },
      totalCount: async (_root, { filter }, { database }) =>
        database.observation.count({ where: await where(database, filter) }),
      resolve: async (query, _root, { filter, sort, direction }, { database }) =>
        database.observation.findMany({
          ...query,
          where: await where(database, filter),
          orderBy: figureOrder(sort, direction),
        }),
    },
    ObservationConnection,
  ),
)

async function where(
  database: Database,
  filter: typeof FigureFilter.$inferInput | null | undefined,
): Promise<Prisma.ObservationWhereInput> {
  // A result has no attribute (属性), so a filter for one matches none.
  return { ...(await figureWhere(database, filter)), ...((filter?.binding || filter?.governing) && { id: { in: [] } }) }
}
