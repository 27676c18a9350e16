import type { Database, Indicator, Region } from '@plangraph/database'
import { resolveIndicator } from '../filters/known-codes.js'
import { resolveRegion } from '../filters/regions.js'
import { jumpsOf } from './jumps.js'
import { loadChanges } from './load-changes.js'
import { type SeriesPoint, seriesPoints } from './series-points.js'

export interface Series {
  region: Region
  indicator: Indicator
  points: SeriesPoint[]
}

/**
 * All goals and results of a region for an indicator that have a year and are for the region as a whole; null where there
 * are none. Six statements.
 *
 * @param asked code or name of each; restatements: goals that say another one again too
 * @throws {GraphQLError} naming the argument that is wrong
 */
export async function loadSeries(
  database: Database,
  asked: { region: string; indicator: string; restatements: boolean },
): Promise<Series | null> {
  const [region, indicator] = await Promise.all([
    resolveRegion(database, asked.region, 'region'),
    resolveIndicator(database, asked.indicator, 'indicator'),
  ])
  const where = { regionCode: region.code, indicatorCode: indicator.code, year: { not: null }, per: null }
  const include = { document: { select: { issuedOn: true } } } as const
  const once = asked.restatements ? {} : { upstream: { none: { kind: 'RESTATES' } } as const }
  const [targets, observations] = await Promise.all([
    database.target.findMany({ where: { ...where, ...once }, include }),
    database.observation.findMany({ where, include }),
  ])
  const changes = await loadChanges(database, observations)
  const points = seriesPoints(targets, observations, jumpsOf(observations, changes, indicator))
  return points.length === 0 ? null : { region, indicator, points }
}
