import { compareStatements } from '@plangraph/figures'
import { type Epoch, epochsOf, statedBy } from './epochs.js'
import { dateOf, isForeign } from './governing.js'
import { basisOfField, type FoundBasis, type FoundWay, wayBetween } from './link-basis.js'
import type { ByRegion, Link, LinkIndicator, LinkRegion, LinkWorld, Statement } from './model.js'
import { side } from './restatements.js'

/** Regions above, the nearest first. */
function* ancestors(world: LinkWorld, code: string): Generator<LinkRegion> {
  let parent = world.regions.get(code)?.parentCode ?? null
  while (parent !== null) {
    const region = world.regions.get(parent)
    if (!region) return
    yield region
    parent = region.parentCode
  }
}

/**
 * What a region's goal inherits, of what had been stated when it was signed: from the nearest region above that stated the
 * goal, and from one further up only where a document of the region cites one of it. Where citations lead to a document
 * that states it, the link leads to that statement, and another one to what governed there.
 */
export function inheritance(
  world: LinkWorld,
  groups: ByRegion,
  code: string,
  { head, others, lasts }: Epoch & { lasts: boolean },
  indicator: LinkIndicator,
): Link[] {
  if (head.role === 'ASSIGNED' || isForeign(head, world)) return []
  const own = documentsOf([head, ...others])
  const links: Link[] = []
  let nearest = true
  for (const region of ancestors(world, code)) {
    const ever = (groups.get(region.code) ?? []).filter((one) => !own.has(one.documentId) && !isForeign(one, world))
    const above = statedBy(dateOf(world.documents, head), ever, world).filter(({ isPast }) => !isPast)
    if (above.length === 0) continue
    for (const { upstream, basis, citationIds } of upstreamOf(world, own, above, nearest)) {
      const comparison = compareStatements(side(world, head), side(world, upstream), indicator)
      const ends = { upstreamId: upstream.id, downstreamId: head.id, citationIds }
      const outdatedBy = lasts ? adjustedSince(head, upstream, ever, world) : null
      links.push({ ...comparison, kind: 'INHERITS', basis, ...ends, outdatedBy })
    }
    nearest = false
  }
  return links
}

/**
 * What the region above has adjusted a statement to since a goal that follows it was signed; null where it holds, and where
 * the goal is later than the adjustment: what it cites of former times stands beside what governs.
 */
export function adjustedSince(
  own: Statement,
  upstream: Statement,
  ever: readonly Statement[],
  world: LinkWorld,
): Statement | null {
  const [last, ...former] = epochsOf(ever, world)
  if (!last || dateOf(world.documents, own) >= dateOf(world.documents, last.head)) return null
  return former.some(({ head, others }) => head === upstream || others.includes(upstream)) ? last.head : null
}

export const documentsOf = (statements: readonly Statement[]) => new Set(statements.map(({ documentId }) => documentId))

interface Upstream extends FoundBasis {
  upstream: Statement
}

/** The statements of one region above that a goal inherits from: the one that its citations lead to, and the one that governs. */
function upstreamOf(
  world: LinkWorld,
  own: ReadonlySet<string>,
  above: readonly Statement[],
  nearest: boolean,
): Upstream[] {
  const governing = epochsOf(above, world)[0]?.head as Statement
  const toGoverning = wayBetween(world, own, new Set([governing.documentId]))
  const way = shorter(toGoverning, wayBetween(world, own, documentsOf(above)))
  if (!nearest && way?.basis !== 'CITED') return []
  if (way === null) {
    const related = basisOfField(world, own, documentsOf(above))
    return related ? [{ ...related, upstream: governing }] : []
  }
  if (way.documentId === governing.documentId) return [{ ...way, upstream: governing }]
  const beside = toGoverning ?? basisOfField(world, own, new Set([governing.documentId]))
  return [{ ...way, upstream: statedIn(way, above, world) }, ...(beside ? [{ ...beside, upstream: governing }] : [])]
}

/** The first unless the second is shorter. */
const shorter = (first: FoundWay | null, second: FoundWay | null): FoundWay | null =>
  first !== null && (second === null || first.citationIds.length <= second.citationIds.length) ? first : second

/** What the document at the end of a way states. */
const statedIn = ({ documentId }: FoundWay, above: readonly Statement[], world: LinkWorld): Statement =>
  epochsOf(
    above.filter((one) => one.documentId === documentId),
    world,
  )[0]?.head as Statement
