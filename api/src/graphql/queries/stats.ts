import { figureParts } from '../../domain/filters/figure-parts.js'
import { MAX_GROUPS } from '../../domain/stats/group-figures.js'
import { builder } from '../builder.js'
import { TargetStatus } from '../enums/figures.js'
import { FigureGrouping } from '../enums/grouping.js'
import { FigureFilter } from '../filters/figure-filter.js'
import { manyRows, READS_MUCH } from '../limits/field-cost.js'
import { FigureStats } from '../types/figure-stats.js'
import { loadStats } from './load-stats.js'

/** What a query is taken to cost by: how many groups is not known before it runs. */
const GROUPS_OF_MOST = 100

const GROUPS =
  'by their keys in the order of `groupBy`, those without a key last: all of them, on no pages, ' +
  `${MAX_GROUPS} at most; more is an error.`
const GROUP_BY = 'What to group by; all in one group, the total, where it is empty.'

builder.queryFields((t) => ({
  targetStats: t.field({
    type: [FigureStats],
    complexity: { ...manyRows(GROUPS_OF_MOST), field: READS_MUCH },
    description: `Targets counted and totalled in groups, ${GROUPS}`,
    args: {
      groupBy: t.arg({ type: [FigureGrouping], required: true, defaultValue: [], description: GROUP_BY }),
      filter: t.arg({ type: FigureFilter, description: 'Which targets; all unless given.' }),
      status: t.arg({
        type: [TargetStatus],
        defaultValue: ['CURRENT'],
        description: 'Only targets of these statuses; null means all.',
      }),
    },
    resolve: async (_root, { groupBy, filter, status }, context, info) => {
      const parts = await figureParts(context.database, filter)
      return loadStats('Target', { groupBy, parts, status }, context, info)
    },
  }),
  observationStats: t.field({
    type: [FigureStats],
    complexity: { ...manyRows(GROUPS_OF_MOST), field: READS_MUCH },
    description: `Observations counted and totalled in groups, ${GROUPS}`,
    args: {
      groupBy: t.arg({ type: [FigureGrouping], required: true, defaultValue: [], description: GROUP_BY }),
      filter: t.arg({ type: FigureFilter, description: 'Which observations; all unless given.' }),
    },
    resolve: async (_root, { groupBy, filter }, context, info) => {
      const parts = await figureParts(context.database, filter)
      return loadStats('Observation', { groupBy, parts }, context, info)
    },
  }),
}))
