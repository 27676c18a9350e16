import type { Database, Indicator, Observation, Region, Target } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { resolveIndicator } from '../../domain/filters/known-codes.js'
import { resolveRegion } from '../../domain/filters/regions.js'
import { PLAN_COLUMNS } from '../../domain/ratchet/previous-goal.js'
import { type Ratchet, ratchetOf } from '../../domain/ratchet/ratchet.js'
import { place } from '../../domain/rows-by-key.js'
import { jumpsOf } from '../../domain/series/jumps.js'
import { loadChanges } from '../../domain/series/load-changes.js'
import { type SeriesPoint, seriesPoints } from '../../domain/series/series-points.js'
import { between, type Pair, pairsAfter } from './series-pairs.js'

/** Codes or names, as GraphQL's `series` takes them; unlike there, each may be left out. */
export interface SeriesArguments {
  region?: string | null
  indicator?: string | null
  restatements?: boolean | null
}

/** What a row repeats of the document that states a figure, and the words that prove it. */
interface Proof {
  document: { title: string; issuedOn: string | null; periodStart: number | null; periodEnd: number | null }
  evidence: { quote: string }
}

/** One point of a series, as the table `series` has it. */
export interface SeriesRow extends Proof {
  region: Region
  indicator: Indicator
  place: number
  point: SeriesPoint
  /** The goal or the result. */
  figure: Target | Observation
  /** Does the goal say another one of the region again? null for a result. */
  restatement: boolean | null
  ratchet: Ratchet | null
}

/** Series that are in memory at a time. */
const PART = 200

/**
 * Opens all series, or those of a region or an indicator, as GraphQL's `series` has them, by region and indicator. They are
 * read in parts, with as many statements for each, however many there are.
 *
 * @throws {GraphQLError} naming the argument that is wrong
 */
export async function openSeries(database: Database, args: SeriesArguments): Promise<AsyncIterable<SeriesRow[]>> {
  const region = args.region == null ? null : await resolveRegion(database, args.region, 'region')
  const indicator = args.indicator == null ? null : await resolveIndicator(database, args.indicator, 'indicator')
  const asked = { ...(region && { regionCode: region.code }), ...(indicator && { indicatorCode: indicator.code }) }
  return (async function* () {
    for (let after: Pair = { regionCode: '', indicatorCode: '' }; ; ) {
      const pairs = await pairsAfter(database, after, PART, asked)
      const [first, last] = [pairs[0], pairs.at(-1)]
      if (first === undefined || last === undefined) return
      yield await rowsOf(database, pairs, between(first, last, asked), args.restatements !== false)
      if (pairs.length < PART) return
      after = last
    }
  })()
}

const PROOF = {
  document: { select: { ...PLAN_COLUMNS, title: true } },
  evidence: { select: { quote: true } },
} as const
const OF_GOAL = {
  ...PROOF,
  governing: { select: { targetId: true } },
  upstream: { where: { kind: 'RESTATES' }, select: { id: true }, take: 1 },
} as const

async function rowsOf(
  database: Database,
  pairs: readonly Pair[],
  where: ReturnType<typeof between>,
  restatements: boolean,
): Promise<SeriesRow[]> {
  const codes = (of: (pair: Pair) => string) => ({ code: { in: [...new Set(pairs.map(of))] } })
  const [regions, indicators, targets, observations] = await Promise.all([
    database.region.findMany({ where: codes(({ regionCode }) => regionCode) }),
    database.indicator.findMany({ where: codes(({ indicatorCode }) => indicatorCode) }),
    database.target.findMany({ where, include: OF_GOAL }),
    database.observation.findMany({ where, include: PROOF }),
  ])
  const changes = await loadChanges(database, observations)
  const [goals, results] = [groupBy(targets, place), groupBy(observations, place)]
  return pairs.flatMap((pair): SeriesRow[] => {
    const region = regions.find(({ code }) => code === pair.regionCode)
    const indicator = indicators.find(({ code }) => code === pair.indicatorCode)
    if (region === undefined || indicator === undefined) return []
    const [own, reported] = [goals.get(place(pair)) ?? [], results.get(place(pair)) ?? []]
    const shown = own.filter(({ upstream }) => restatements || upstream.length === 0)
    const stated = new Map<string, Proof & (Target | Observation)>(
      [...shown, ...reported].map((figure) => [figure.id, figure]),
    )
    const again = new Set(own.filter(({ upstream }) => upstream.length > 0).map(({ id }) => id))
    const ratchets = new Map(own.map((goal) => [goal.id, ratchetOf(goal, own, reported, changes, indicator)]))
    return seriesPoints(shown, reported, jumpsOf(reported, changes, indicator)).flatMap((point, i): SeriesRow[] => {
      const figure = stated.get((point.target ?? point.observation)?.id ?? '')
      if (figure === undefined) return []
      const { document, evidence } = figure
      const goal = point.target && { restatement: again.has(point.target.id), ratchet: ratchets.get(point.target.id) }
      return [
        {
          region,
          indicator,
          place: i,
          point,
          figure,
          document,
          evidence,
          restatement: goal?.restatement ?? null,
          ratchet: goal?.ratchet ?? null,
        },
      ]
    })
  })
}
