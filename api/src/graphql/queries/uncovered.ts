import { resolveRegion } from '../../domain/filters/regions.js'
import { uncoveredWhere } from '../../domain/uncovered/uncovered-where.js'
import { builder } from '../builder.js'
import { RegionLevel } from '../enums/catalogue.js'
import { manyRows, READS_MUCH } from '../limits/field-cost.js'

builder.queryField('uncovered', (t) =>
  t.prismaField({
    type: ['Target'],
    complexity: { ...manyRows(100), field: READS_MUCH },
    description:
      'Governing current goals of a region that no region of a level below takes up, in document order: no link INHERITS ' +
      'leads from that level to the goal, to another statement of it or to the goal that it adjusts. Regions whose ' +
      'documents are not here take nothing up.',
    args: {
      region: t.arg.string({
        required: true,
        description: 'Code (610000) or full name (陕西省, Shaanxi) of the region.',
      }),
      level: t.arg({ type: RegionLevel, required: true, description: 'A level below that of the region.' }),
    },
    resolve: async (query, _root, { region, level }, { database }) => {
      const where = uncoveredWhere(await resolveRegion(database, region, 'region'), level)
      return database.target.findMany({ ...query, where, orderBy: { sortKey: 'asc' } })
    },
  }),
)
