import type { Prisma } from '@plangraph/database'
import type { WorldReader } from './world.js'

/** Since when a region states a goal, by the span that it counts; '': a document without a date states it. */
type Stated = ReadonlyMap<string, string>

/** Regions that state a goal themselves, with the spans of theirs. */
export async function statingRegions(
  tx: Prisma.TransactionClient,
  { indicatorCode, year }: { indicatorCode: string; year: number },
): Promise<ReadonlyMap<string, Stated>> {
  // One value instead of a row for each region, which takes ten times as long to read.
  const [row] = await tx.$queryRaw<{ rows: string | null }[]>`
    SELECT string_agg("regionCode" || ' ' || "span" || ' ' || "since", ',') AS "rows" FROM "GoverningStatement"
    WHERE "indicatorCode" = ${indicatorCode} AND "year" = ${year} AND "role" = 'GOAL'`
  const regions = new Map<string, Map<string, string>>()
  for (const stated of row?.rows?.split(',') ?? []) {
    const [code = '', span = '', since = ''] = stated.split(' ')
    const spans = regions.get(code) ?? new Map<string, string>()
    regions.set(code, spans.set(span, since))
  }
  return regions
}

/**
 * The stating regions below a region that no region between shields from it: one between that states the same span, and
 * did so when they signed theirs, is nearer to them.
 */
export function* unshieldedBelow(
  world: Pick<WorldReader, 'children'>,
  code: string,
  stating: ReadonlyMap<string, Stated>,
  shields: Stated = new Map(),
): Generator<string> {
  for (const child of world.children(code)) {
    const own = stating.get(child)
    if (own === undefined) {
      yield* unshieldedBelow(world, child, stating, shields)
      continue
    }
    if ([...own].some(([span, since]) => (shields.get(span) ?? LATER) > since)) yield child
    const nearer = new Map(shields)
    for (const [span, since] of own) if (since < (shields.get(span) ?? LATER)) nearer.set(span, since)
    yield* unshieldedBelow(world, child, stating, nearer)
  }
}

/** After every date. */
const LATER = '9999'
