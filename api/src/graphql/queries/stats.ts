import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import { figureParts } from '../../domain/filters/figure-parts.js'
import { type Asked, groupFigures, MAX_GROUPS } from '../../domain/stats/group-figures.js'
import type { FigureTable } from '../../domain/stats/group-keys.js'
import type { ApiContext } from '../../shared/context.js'
import { builder } from '../builder.js'
import { TargetStatus } from '../enums/figures.js'
import { FigureGrouping } from '../enums/sorting.js'
import { manyRows, READS_MUCH } from '../limits/field-cost.js'
import { namesBelow } from '../names-below.js'
import { FigureStats, type FigureStatsShape } from '../types/figure-stats.js'
import { FigureFilter } from './filters.js'

/** What of a group is made of the values of its figures. */
const OF_VALUES = ['valueCount', 'unit', 'sum', 'min', 'max', 'mean'] as const

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
      const names = namesBelow(info, [])
      const countsOnly = OF_VALUES.every((name) => !names.has(name))
      return loadStats('Target', { groupBy, parts, status, countsOnly }, context, info)
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

/**
 * Groups figures and loads the regions, indicators and documents of all groups with what the query asks of them: one
 * statement for the groups, one for each of these three that is asked for, and those for what is nested in them.
 */
async function loadStats(
  table: FigureTable,
  asked: Asked,
  context: ApiContext,
  info: GraphQLResolveInfo,
): Promise<FigureStatsShape[]> {
  const { database } = context
  const groups = await groupFigures(database, table, asked)
  const regionCodes = distinct(groups.map(({ keys }) => keys.region))
  const indicatorCodes = distinct(groups.map(({ keys }) => keys.indicator))
  const documentIds = distinct(groups.map(({ keys }) => keys.document))
  const [regions, indicators, documents] = await Promise.all([
    regionCodes.length === 0
      ? []
      : database.region.findMany({
          ...queryFromInfo({ context, info, typeName: 'Region', path: ['region'] }),
          where: { code: { in: regionCodes } },
        }),
    indicatorCodes.length === 0
      ? []
      : database.indicator.findMany({
          ...queryFromInfo({ context, info, typeName: 'Indicator', path: ['indicator'] }),
          where: { code: { in: indicatorCodes } },
        }),
    documentIds.length === 0
      ? []
      : database.document.findMany({
          ...queryFromInfo({ context, info, typeName: 'Document', path: ['document'] }),
          where: { id: { in: documentIds } },
        }),
  ])
  const region = new Map(regions.map((row) => [row.code, row]))
  const indicator = new Map(indicators.map((row) => [row.code, row]))
  const document = new Map(documents.map((row) => [row.id, row]))
  return groups.map(({ keys, totals }) => ({
    ...keys,
    ...totals,
    region: region.get(keys.region ?? '') ?? null,
    indicator: indicator.get(keys.indicator ?? '') ?? null,
    document: document.get(keys.document ?? '') ?? null,
  }))
}

const distinct = (keys: readonly (string | null)[]): string[] => [...new Set(keys)].filter((key) => key !== null)
