import type { Database, Prisma } from '@plangraph/database'

/** Most targets, and most documents, of a lineage: two lists of ids must fit into SQLite's 999 parameters. */
export const MOST_ROWS = 400

export interface LinkWalk {
  /** The target itself, then the others, nearest first; within a step upstream before downstream, then by link. */
  targetIds: string[]
  /** False where there are more than MOST_ROWS. */
  complete: boolean
}

/**
 * Follows links from a target, `depth` links far: upstream to the nation, downstream to the lowest region. Who inherits
 * from a target upstream (a sibling of the first) is not of its lineage. What restates or adjusts one of the targets is,
 * whichever way it was found, and a restatement has the lineage of what it restates. Two statements a step.
 */
export async function walkLinks(database: Database, from: string, depth: number): Promise<LinkWalk> {
  const found = new Set([from])
  let [upwards, downwards] = [[from], [from]]
  let complete = true
  for (let step = 0; step < depth && upwards.length + downwards.length > 0; step++) {
    const [above, below] = await Promise.all([
      database.targetLink.findMany({ where: { downstreamId: { in: upwards } }, ...PAGE }),
      database.targetLink.findMany({
        where: {
          OR: [
            { upstreamId: { in: downwards } },
            { upstreamId: { in: without(upwards, downwards) }, kind: { in: ['RESTATES', 'SUPERSEDES'] } },
          ],
        },
        ...PAGE,
      }),
    ])
    if (above.length === MOST_LINKS || below.length === MOST_LINKS) complete = false
    const ways = { up: new Set(upwards), down: new Set(downwards) }
    ;[upwards, downwards] = [[], []]
    const links = [
      ...above.map(({ kind, upstreamId: id, downstreamId: last }) => ({ kind, id, last, way: 'up' as const })),
      ...below.map(({ kind, upstreamId: last, downstreamId: id }) => ({ kind, id, last, way: 'down' as const })),
    ]
    for (const { kind, id, last, way } of links) {
      if (found.has(id)) continue
      if (found.size === MOST_ROWS) return { targetIds: [...found], complete: false }
      found.add(id)
      // One goal said twice: the walk continues in the direction it came from.
      const sameRegion = kind === 'RESTATES' || kind === 'SUPERSEDES'
      if (sameRegion ? ways.up.has(last) : way === 'up') upwards.push(id)
      if (sameRegion ? ways.down.has(last) : way === 'down') downwards.push(id)
    }
  }
  return { targetIds: [...found], complete }
}

/** More links than these lead to more targets than a lineage holds, even where each is reached twice. */
const MOST_LINKS = 2 * MOST_ROWS

const PAGE = {
  orderBy: [{ kind: 'asc' }, { id: 'asc' }],
  take: MOST_LINKS,
} satisfies Prisma.TargetLinkFindManyArgs

const without = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => !others.includes(id))
