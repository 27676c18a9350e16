import type { Database } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { createContextCache } from '@pothos/core'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'
import { type Composition, compose, isWhole, type Whole } from './compose.js'

/** Each whole brings a region, an indicator and a year as parameters. */
const MOST_AT_ONCE = 300

const loader = createContextCache(({ database }: ApiContext) =>
  batched((targets: Whole[]) => loadCompositions(database, targets), MOST_AT_ONCE),
)

/** The composition of a target; those that one request asks for at the same time are loaded together. */
export const compositionOf = (context: ApiContext, target: Whole): Promise<Composition | null> =>
  loader(context)(target)

/** Composes each of the targets, null where it has no parts. Four statements for every 300 of them. */
export async function loadCompositions(database: Database, targets: readonly Whole[]): Promise<(Composition | null)[]> {
  const wholes = targets.filter(isWhole)
  const distinct = <Value>(value: (whole: Whole) => Value | null) =>
    [...new Set(wholes.map(value))].filter((given) => given !== null)
  const [rows, regions] = await Promise.all([
    database.indicator.findMany({ where: { additive: true, code: { in: distinct((whole) => whole.indicatorCode) } } }),
    database.region.findMany({
      where: { code: { in: distinct((whole) => whole.regionCode) } },
      include: { children: { orderBy: { code: 'asc' } } },
    }),
  ])
  const indicators = new Map(rows.map((row) => [row.code, row]))
  const places = new Map(regions.map((row) => [row.code, row]))
  const stated = await database.target.findMany({
    where: {
      governing: { isNot: null },
      indicatorCode: { in: [...indicators.keys()] },
      year: { in: distinct((whole) => whole.year) },
      region: { parentCode: { in: [...places.keys()] } },
    },
  })
  const governing = groupBy(stated, ({ indicatorCode }) => indicatorCode ?? '')
  return targets.map((target) => {
    const indicator = indicators.get(target.indicatorCode ?? '')
    const region = places.get(target.regionCode ?? '')
    if (!isWhole(target) || !indicator || !region) return null
    return compose(target, indicator, region, region.children, governing.get(indicator.code) ?? [])
  })
}
