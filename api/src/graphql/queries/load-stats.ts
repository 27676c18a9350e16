import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import { type Asked, groupFigures } from '../../domain/stats/group-figures.js'
import type { FigureTable } from '../../domain/stats/group-keys.js'
import type { ApiContext } from '../../shared/context.js'
import type { FigureStatsShape } from '../types/figure-stats.js'

/**
 * Groups figures and loads the regions, indicators and documents of all groups with what the query asks of them: one
 * statement for the groups, one for each of these three that is asked for, and those for what is nested in them.
 */
export async function loadStats(
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
