import { figureOrder, isDocumentOrder } from '../../domain/filters/figure-order.js'
import { observationWhere, targetWhere } from '../../domain/filters/figure-where.js'
import { countTargets } from '../../domain/stats/kept-counts.js'
import { builder } from '../builder.js'
import { keysetPage } from '../connections/keyset-page.js'
import { TargetStatus } from '../enums/figures.js'
import { FigureSort, SortDirection } from '../enums/sorting.js'
import { ObservationConnection } from '../types/observation.js'
import { TargetConnection } from '../types/target.js'
import { FigureFilter } from './filters.js'

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
      totalCount: (_root, args, { database }) => countTargets(database, args),
      resolve: async (query, _root, args, { database }) => {
        const where = await targetWhere(database, args)
        const orderBy = figureOrder(args.sort, args.direction)
        if (!isDocumentOrder(args.sort)) return database.target.findMany({ ...query, where, orderBy })
        const page = await keysetPage(query, args.direction, async (id) => {
          const row = await database.target.findUnique({ where: { id }, select: { sortKey: true } })
          return row?.sortKey ?? null
        })
        if (page === null) return []
        return database.target.findMany({ ...page.query, where: { AND: [where, page.after] }, orderBy })
      },
    },
    TargetConnection,
  ),
)

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
