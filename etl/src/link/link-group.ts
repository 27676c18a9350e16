import { compareStatements, told } from '@plangraph/figures'
import { byAuthority } from './governing.js'
import { findBasis } from './link-basis.js'
import type { Link, LinkIndicator, LinkRegion, LinkWorld, Statement } from './model.js'

/** All statements of one region in a group, the governing one first. */
export type ByRegion = ReadonlyMap<string, readonly Statement[]>

export interface LinkedGroup {
  governing: Statement[]
  links: Link[]
}

/** Puts the statements of one indicator and year by region, the governing one first. */
export function groupByRegion(statements: readonly Statement[], world: LinkWorld): ByRegion {
  const regions = new Map<string, Statement[]>()
  for (const statement of statements) {
    const own = regions.get(statement.regionCode)
    if (own) own.push(statement)
    else regions.set(statement.regionCode, [statement])
  }
  return new Map([...regions].map(([code, own]) => [code, byAuthority(own, world.documents)]))
}

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

const side = (world: LinkWorld, statement: Statement) => ({
  statement,
  region: world.regions.get(statement.regionCode) ?? { name: statement.regionCode, population: null },
})

function restatements(
  world: LinkWorld,
  [governing, ...others]: readonly Statement[],
  indicator: LinkIndicator,
): Link[] {
  if (!governing) return []
  return others.map((statement): Link => {
    const comparison = compareStatements(side(world, statement), side(world, governing), indicator)
    const title = world.documents.get(governing.documentId)?.title ?? ''
    return {
      ...comparison,
      share: null,
      intensity: null,
      reason: told('restates', { title }).message,
      kind: 'RESTATES',
      basis: null,
      upstreamId: governing.id,
      downstreamId: statement.id,
      citationIds: [],
    }
  })
}

/**
 * What the governing statement of a region inherits: from the nearest region above that states the goal, and from one
 * further up only where a document of the region cites one of it.
 */
export function inheritance(world: LinkWorld, groups: ByRegion, code: string, indicator: LinkIndicator): Link[] {
  const own = groups.get(code)
  const governing = own?.[0]
  if (!own || !governing) return []
  const links: Link[] = []
  let nearest = true
  for (const region of ancestors(world, code)) {
    const above = groups.get(region.code)
    const upstream = above?.[0]
    if (!above || !upstream) continue
    const found = findBasis(world, own, above)
    if (found && (nearest || found.basis === 'CITED')) {
      const comparison = compareStatements(side(world, governing), side(world, upstream), indicator)
      const ids = { upstreamId: upstream.id, downstreamId: governing.id, citationIds: found.citationIds }
      links.push({ ...comparison, kind: 'INHERITS', basis: found.basis, ...ids })
    }
    nearest = false
  }
  return links
}

/** Governing statements and links of one indicator and year. regions: those to work on; null: all. */
export function linkGroup(
  world: LinkWorld,
  groups: ByRegion,
  indicator: LinkIndicator,
  regions: ReadonlySet<string> | null = null,
): LinkedGroup {
  const codes = [...groups.keys()].filter((code) => regions?.has(code) ?? true).sort()
  const own = codes.map((code) => groups.get(code) as readonly Statement[])
  return {
    governing: own.flatMap(([first]) => (first ? [first] : [])),
    links: codes.flatMap((code, i) => [
      ...restatements(world, own[i] as readonly Statement[], indicator),
      ...inheritance(world, groups, code, indicator),
    ]),
  }
}
