import { Prisma, rawRows } from '@plangraph/database'
import { NEVER } from './governing.js'
import type { WorldReader } from './world.js'

/** Since when a region states a goal, and when the document that governs was signed; '': one of a day that is not known. */
interface StatedSpan {
  since: string
  signedOn: string
}

/** What a region states of a goal, by the span that it counts. */
type Stated = ReadonlyMap<string, StatedSpan>

/** Regions that state a goal themselves, with the spans of theirs. */
export async function statingRegions(
  tx: Prisma.TransactionClient,
  { indicatorCode, year }: { indicatorCode: string; year: number },
): Promise<ReadonlyMap<string, Stated>> {
  // One value instead of a row for each region, which takes ten times as long to read.
  const [[rows] = [null]] = await rawRows<[string | null]>(
    tx,
    Prisma.sql`SELECT string_agg("regionCode" || ' ' || "span" || ' ' || "since" || ' ' || "signedOn", ',') AS "rows"
    FROM "GoverningStatement"
    WHERE "indicatorCode" = ${indicatorCode} AND "year" = ${year} AND "role" = 'GOAL'`,
  )
  const regions = new Map<string, Map<string, StatedSpan>>()
  for (const stated of rows?.split(',') ?? []) {
    const [code = '', span = '', since = '', signedOn = ''] = stated.split(' ')
    const spans = regions.get(code) ?? new Map<string, StatedSpan>()
    regions.set(code, spans.set(span, { since, signedOn }))
  }
  return regions
}

/** By span, since when regions above state it: to those who signed theirs later they are nearer than what is further up. */
type Shields = ReadonlyMap<string, string>

const isShielded = (shields: Shields, span: string, since: string) => (shields.get(span) ?? NEVER) <= since

/**
 * The stating regions below a region for which it may matter what that region has stated since a day: no region between
 * shields them from it that states the same span and did so when they signed theirs; and the documents that they rest on
 * were not all signed before that day.
 *
 * @param changedSince a day; '': any time
 */
export function regionsFollowing(
  world: Pick<WorldReader, 'parent'>,
  code: string,
  stating: ReadonlyMap<string, Stated>,
  changedSince: string,
): string[] {
  const shieldsIn = shieldsBelow(world, code, stating)
  return [...stating.keys()].filter((region) => {
    const parent = world.parent(region)
    const shields = parent === null ? null : shieldsIn(parent)
    if (shields === null) return false
    return [...(stating.get(region) ?? [])].some(
      ([span, { since, signedOn }]) =>
        !isShielded(shields, span, since) && (since === '' || signedOn === '' || signedOn >= changedSince),
    )
  })
}

/** What shields the parts of a region from a given one above it; null when that is not above. It climbs, since few of all regions state a goal. */
function shieldsBelow({ parent }: Pick<WorldReader, 'parent'>, code: string, stating: ReadonlyMap<string, Stated>) {
  const known = new Map<string, Shields | null>([[code, new Map()]])
  const find = (region: string): Shields | null => {
    const above = parent(region)
    const shields = above === null ? null : shieldsIn(above)
    const own = stating.get(region)
    if (shields === null || own === undefined) return shields
    const nearer = new Map(shields)
    for (const [span, { since }] of own) if (!isShielded(shields, span, since)) nearer.set(span, since)
    return nearer
  }
  const shieldsIn = (region: string): Shields | null => {
    const found = known.get(region)
    if (found !== undefined) return found
    const shields = find(region)
    known.set(region, shields)
    return shields
  }
  return shieldsIn
}
