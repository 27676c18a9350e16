import { indicatorsWhere } from '../../domain/filters/catalogue-where.js'
import { builder } from '../builder.js'
import { IndicatorConnection } from '../types/indicator.js'

builder.queryFields((t) => ({
  indicator: t.prismaField({
    type: 'Indicator',
    nullable: true,
    description: 'The indicator with this code; null when there is none.',
    args: { code: t.arg.string({ required: true, description: 'Its code: urban-new-employment.' }) },
    resolve: (query, _root, { code }, { database }) => database.indicator.findUnique({ ...query, where: { code } }),
  }),
  indicators: t.prismaConnection(
    {
      type: 'Indicator',
      cursor: 'code',
      description: 'Indicators by code.',
      args: { topic: t.arg.string({ description: 'Only those of this topic of the catalogue: employment.' }) },
      totalCount: async (_root, args, { database }) =>
        database.indicator.count({ where: await indicatorsWhere(database, args) }),
      resolve: async (query, _root, args, { database }) =>
        database.indicator.findMany({
          ...query,
          where: await indicatorsWhere(database, args),
          orderBy: { code: 'asc' },
        }),
    },
    IndicatorConnection,
  ),
}))
