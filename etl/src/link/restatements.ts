import { compareStatements } from '@plangraph/figures'
import { type Epoch, formerOf } from './epochs.js'
import type { Link, LinkIndicator, LinkWorld, Statement } from './model.js'

/** A statement with its place, as it is compared. */
export const side = (world: LinkWorld, statement: Statement) => ({
  statement,
  region: world.regions.get(statement.regionCode) ?? { name: statement.regionCode, population: null },
})

export const titleOf = (world: LinkWorld, { documentId }: Statement) => world.documents.get(documentId)?.title ?? ''

/** The comparison of two statements of one region, with the link's ends: no share of itself. */
export function withinRegion(world: LinkWorld, down: Statement, up: Statement, indicator: LinkIndicator) {
  const comparison = compareStatements(side(world, down), side(world, up), indicator)
  const ends = { basis: null, upstreamId: up.id, downstreamId: down.id, citationIds: [] }
  return { ...comparison, ...ends, share: null, intensity: null }
}

/** From a region's other statements to the one that governed at their time. */
export const restatements = (world: LinkWorld, epochs: readonly Epoch[], indicator: LinkIndicator): Link[] =>
  epochs.flatMap(({ head, others }) =>
    others.map((statement) => ({
      ...withinRegion(world, statement, head, indicator),
      kind: 'RESTATES' as const,
      why: { code: 'restates', args: { title: titleOf(world, head) } },
    })),
  )

/** From each adjustment of a goal to what it adjusts: what governed before it, else what its own document repeats. */
export function supersessions(
  world: LinkWorld,
  epochs: readonly Epoch[],
  all: readonly Statement[],
  indicator: LinkIndicator,
): Link[] {
  return epochs.flatMap(({ head }, i) => {
    const before = epochs[i + 1]?.head ?? formerOf(head, all)
    if (before === undefined) return []
    const args = { title: titleOf(world, before), own: head.shown, other: before.shown }
    const why = { code: 'supersedes' as const, args }
    return { ...withinRegion(world, head, before, indicator), kind: 'SUPERSEDES' as const, why }
  })
}
