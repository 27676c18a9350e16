import { Prisma } from '@plangraph/database'
import { chunks } from '../store/sync-table.js'
import { statingRegions, unshieldedBelow } from './stating-regions.js'
import type { WorldReader } from './world.js'

/** What is linked together: an indicator and a year. */
export interface Pair {
  indicatorCode: string
  year: number
}

/** An indicator and year with the regions whose links are to be made again; null: all that state it. */
export interface Goal extends Pair {
  regions: ReadonlySet<string> | null
  /** Those whose own statements may have changed. */
  queued: readonly string[]
}

export const pairKey = ({ indicatorCode, year }: Pair): string => `${indicatorCode} ${year}`

/** Where this many regions may have changed, all that state the goal are linked: after a change of the rules, mostly. */
const MANY_REGIONS = 400

/**
 * The regions whose links depend on what the queued regions state of an indicator and year: they themselves; the regions
 * below them whose nearest statement above may be theirs; and those that inherit from them past a nearer one, because they
 * cite them. Links of other regions stay as they are.
 */
export async function goalOf(
  tx: Prisma.TransactionClient,
  world: WorldReader,
  { indicatorCode, year }: Pair,
): Promise<Goal> {
  const rows = await tx.linkQueue.findMany({ where: { indicatorCode, year }, select: { regionCode: true } })
  const queued = rows.map(({ regionCode }) => regionCode)
  if (queued.length > MANY_REGIONS) return { indicatorCode, year, regions: null, queued }
  const regions = new Set(queued)
  for (const code of await inheritingFrom(tx, { indicatorCode, year }, queued)) regions.add(code)
  const parents = queued.filter((code) => world.children(code).length > 0)
  if (parents.length > 0) {
    const stating = await statingRegions(tx, { indicatorCode, year })
    for (const code of parents) for (const below of unshieldedBelow(world, code, stating)) regions.add(below)
  }
  return { indicatorCode, year, regions, queued }
}

/** Regions whose stored links lead to a statement of one of the given regions. */
async function inheritingFrom(
  tx: Prisma.TransactionClient,
  { indicatorCode, year }: Pair,
  regions: readonly string[],
): Promise<string[]> {
  const found: string[] = []
  for (const part of chunks(regions)) {
    // Inner joins begin at the few statements; the outer joins of a relation filter would read every link.
    const rows = await tx.$queryRaw<{ regionCode: string }[]>`
      SELECT DISTINCT "down"."regionCode" FROM "Target" AS "above"
      JOIN "TargetLink" AS "link" ON "link"."upstreamId" = "above"."id" AND "link"."kind" = 'INHERITS'
      JOIN "Target" AS "down" ON "down"."id" = "link"."downstreamId"
      WHERE "above"."indicatorCode" = ${indicatorCode} AND "above"."year" = ${year}
      AND "above"."regionCode" IN (${Prisma.join(part)}) AND "down"."regionCode" IS NOT NULL`
    found.push(...rows.map(({ regionCode }) => regionCode))
  }
  return found
}
