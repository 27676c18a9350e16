import { builder } from '../builder.js'
import { indicatorsWhere } from '../filters/catalogue-where.js'
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
      totalCount: (_root, args, { database }) => database.indicator.count({ where: indicatorsWhere(args) }),
      resolve: (query, _root, args, { database }) =>
        database.indicator.findMany({ ...query, where: indicatorsWhere(args), orderBy: { code: 'asc' } }),
    },
    IndicatorConnection,
  ),
}))
