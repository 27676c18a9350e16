import { figureOrder, isDocumentOrder } from '../../domain/filters/figure-order.js'
import { observationWhere } from '../../domain/filters/observation-where.js'
import { builder } from '../builder.js'
import { keysetPage } from '../connections/keyset-page.js'
import { FigureSort, SortDirection } from '../enums/sorting.js'
import { FigureFilter } from '../filters/figure-filter.js'
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
      totalCount: async (_root, args, { database }) =>
        database.observation.count({ where: await observationWhere(database, args) }),
      resolve: async (query, _root, args, { database }) => {
        const where = await observationWhere(database, args)
        const orderBy = figureOrder(args.sort, args.direction)
        if (!isDocumentOrder(args.sort)) return database.observation.findMany({ ...query, where, orderBy })
        const page = await keysetPage(query, args.direction, async (id) => {
          const row = await database.observation.findUnique({ where: { id }, select: { sortKey: true } })
          return row?.sortKey ?? null
        })
        if (page === null) return []
        return database.observation.findMany({ ...page.query, where: { AND: [where, page.after] }, orderBy })
      },
    },
    ObservationConnection,
  ),
)
