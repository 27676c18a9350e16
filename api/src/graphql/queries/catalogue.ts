import { indicatorsWhere, regionsWhere } from '../../domain/filters/catalogue-where.js'
import { builder } from '../builder.js'
import { RegionLevel } from '../enums/catalogue.js'
import { manyRows } from '../limits/field-cost.js'
import { IndicatorConnection } from '../types/indicator.js'

builder.queryFields((t) => ({
  region: t.prismaField({
    type: 'Region',
    nullable: true,
    description: 'The region with this code; null when there is none.',
    args: { code: t.arg.string({ required: true, description: 'Code of GB/T 2260, six digits: 610100.' }) },
    resolve: (query, _root, { code }, { database }) => database.region.findUnique({ ...query, where: { code } }),
  }),
  regions: t.prismaField({
    type: ['Region'],
    complexity: ({ level, parent }) => manyRows(parent ? 20 : level && level !== 'COUNTY' ? 350 : 3200),
    description: 'Regions by code. All of them, several thousand, unless restricted.',
    args: {
      level: t.arg({ type: RegionLevel, description: 'Only this level.' }),
      parent: t.arg.string({ description: 'Only the regions directly below this one: its code or full name.' }),
    },
    resolve: async (query, _root, args, { database }) =>
      database.region.findMany({ ...query, where: await regionsWhere(database, args), orderBy: { code: 'asc' } }),
  }),
}))

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
