import { Prisma } from '@plangraph/database'
import { among, jsonRows, plain } from '../store/json-rows.js'
import { NEVER } from './governing.js'
import { regionsFollowing, statingRegions } from './stating-regions.js'
import type { WorldReader } from './world.js'

/** What is linked together: an indicator and a year. */
export interface Pair {
  indicatorCode: string
  year: number
}

/** An indicator and year with the regions whose links are to be made again; null: all that state it. */
export interface Goal extends Pair {
  regions: ReadonlySet<string> | null
  /** Those whose own statements may have changed; of the others only what they inherit is looked at. */
  changed: ReadonlySet<string>
}

/** Whether the links of a region are to be made again. */
export const isGiven = (region: string, { regions }: Pick<Goal, 'regions'>): boolean => regions?.has(region) ?? true

/** Whether what a region states may have changed. */
export const mayHaveChanged = (region: string, { regions, changed }: Pick<Goal, 'regions' | 'changed'>): boolean =>
  regions === null || changed.has(region)

export const pairKey = ({ indicatorCode, year }: Pair): string => `${indicatorCode} ${year}`

/** Where the statements of this many regions may have changed, all that state the goal are linked: after a change of the rules, mostly. */
const MANY_REGIONS = 400

/**
 * The regions whose links depend on what is queued of an indicator and year: the queued ones themselves; the regions below
 * those whose own statements may have changed, as far as their nearest statement above may be theirs; and those that inherit
 * from them past a nearer one, because they cite them. Links of other regions stay as they are.
 */
export async function goalOf(
  tx: Prisma.TransactionClient,
  world: WorldReader,
  { indicatorCode, year }: Pair,
): Promise<Goal> {
  const queued = await jsonRows<{ regionCode: string; changedSince: string }>(
    tx,
    plain('regionCode', 'changedSince'),
    Prisma.sql`"LinkQueue" WHERE "indicatorCode" = ${indicatorCode} AND "year" = ${year}`,
  )
  const changes = queued.filter(({ changedSince }) => changedSince !== NEVER)
  const changed = new Set(changes.map(({ regionCode }) => regionCode))
  if (changed.size > MANY_REGIONS) return { indicatorCode, year, regions: null, changed }
  const regions = new Set(queued.map(({ regionCode }) => regionCode))
  for (const code of await inheritingFrom(tx, { indicatorCode, year }, changed)) regions.add(code)
  const parents = changes.filter(({ regionCode }) => world.children(regionCode).length > 0)
  if (parents.length > 0) {
    const stating = await statingRegions(tx, { indicatorCode, year })
    for (const { regionCode, changedSince } of parents)
      for (const below of regionsFollowing(world, regionCode, stating, changedSince)) regions.add(below)
  }
  return { indicatorCode, year, regions, changed }
}

/** Regions whose stored links lead to a statement of one of the given regions. */
async function inheritingFrom(
  tx: Prisma.TransactionClient,
  { indicatorCode, year }: Pair,
  regions: ReadonlySet<string>,
): Promise<string[]> {
  if (regions.size === 0) return []
  // Inner joins begin at the few statements; the outer joins of a relation filter would read every link.
  const rows = await jsonRows<{ regionCode: string }>(
    tx,
    { regionCode: Prisma.sql`"down"."regionCode"` },
    Prisma.sql`"Target" AS "above"
      JOIN "TargetLink" AS "link" ON "link"."upstreamId" = "above"."id" AND "link"."kind" = 'INHERITS'
      JOIN "Target" AS "down" ON "down"."id" = "link"."downstreamId"
      WHERE "above"."indicatorCode" = ${indicatorCode} AND "above"."year" = ${year}
      AND "above"."regionCode" ${among(regions)} AND "down"."regionCode" IS NOT NULL`,
  )
  return rows.map(({ regionCode }) => regionCode)
}
