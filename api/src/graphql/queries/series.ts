import { loadSeries } from '../../domain/series/load-series.js'
import { builder } from '../builder.js'
import { READS_MUCH } from '../limits/field-cost.js'
import { Series } from '../types/series.js'

builder.queryField('series', (t) =>
  t.field({
    type: Series,
    nullable: true,
    complexity: READS_MUCH,
    description:
      'One measure in one region over the years: goals of every plan, former and adjusted ones too, and results. Null ' +
      'where nothing is said of it.',
    args: {
      region: t.arg.string({
        required: true,
        description: "Code (610100) or full name (西安市, Xi'an) of the region.",
      }),
      indicator: t.arg.string({
        required: true,
        description: 'Code (urban-new-employment) or name (城镇新增就业人数, New urban jobs) of the indicator.',
      }),
      restatements: t.arg.boolean({
        required: true,
        defaultValue: true,
        description: 'False: without goals that say another goal of the region again (links RESTATES).',
      }),
    },
    resolve: (_root, asked, { database }) => loadSeries(database, asked),
  }),
)
