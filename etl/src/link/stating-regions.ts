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
export function* regionsFollowing(
  world: Pick<WorldReader, 'children'>,
  code: string,
  stating: ReadonlyMap<string, Stated>,
  changedSince: string,
  shields: Shields = new Map(),
): Generator<string> {
  for (const child of world.children(code)) {
    const own = stating.get(child)
    if (own === undefined) {
      yield* regionsFollowing(world, child, stating, changedSince, shields)
      continue
    }
    const isReached = ([span, { since, signedOn }]: [string, StatedSpan]) =>
      !isShielded(shields, span, since) && (since === '' || signedOn === '' || signedOn >= changedSince)
    if ([...own].some(isReached)) yield child
    if (world.children(child).length === 0) continue
    const nearer = new Map(shields)
    for (const [span, { since }] of own) if (!isShielded(shields, span, since)) nearer.set(span, since)
    yield* regionsFollowing(world, child, stating, changedSince, nearer)
  }
}
