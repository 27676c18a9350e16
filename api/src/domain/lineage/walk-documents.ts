import type { Database } from '@plangraph/database'
import { MOST_ROWS } from './walk-links.js'

export interface DocumentWalk {
  /** Documents that state the targets, those that the citations of their links lead through, then the others, nearest first. */
  documentIds: string[]
  /** False where there are more than MOST_ROWS. */
  complete: boolean
}

/**
 * Documents on the way of a lineage: those that state its targets, those that the citations of its links lead through,
 * and, `depth` citations far, what any of these was drawn up from or implements (BASED_ON, IMPLEMENTS) among documents of
 * its own region and of those above, whether they state the goal, are only cited, or are not here at all. One statement
 * a step and two before the first.
 */
export async function walkDocuments(
  database: Database,
  targetIds: readonly string[],
  depth: number,
): Promise<DocumentWalk> {
  const [targets, carrying] = await Promise.all([
    database.target.findMany({ where: { id: { in: [...targetIds] } }, select: { id: true, documentId: true } }),
    database.citation.findMany({
      where: {
        links: { some: { link: { upstreamId: { in: [...targetIds] }, downstreamId: { in: [...targetIds] } } } },
      },
      orderBy: [{ fromId: 'asc' }, { ordinal: 'asc' }],
    }),
  ])
  const documentOf = new Map(targets.map(({ id, documentId }) => [id, documentId]))
  const found = new Set(targetIds.flatMap((id) => documentOf.get(id) ?? []))
  if (depth > 0) for (const { fromId, toId } of carrying) found.add(fromId).add(toId)
  let frontier = [...found]
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const grounds = await database.citation.findMany({
      where: { fromId: { in: frontier }, relation: { in: ['BASED_ON', 'IMPLEMENTS'] } },
      select: { toId: true, from: { select: { regionCode: true } }, to: { select: { regionCode: true } } },
      orderBy: [{ fromId: 'asc' }, { ordinal: 'asc' }],
    })
    frontier = []
    for (const { toId, from, to } of grounds) {
      if (found.has(toId) || !isAbove(to.regionCode, from.regionCode)) continue
      if (found.size >= MOST_ROWS) return { documentIds: [...found], complete: false }
      found.add(toId)
      frontier.push(toId)
    }
  }
  return { documentIds: [...found].slice(0, MOST_ROWS), complete: found.size <= MOST_ROWS }
}

/** Codes of GB/T 2260 say what is above what: 100000 above 610000 above 610100 above 610102; the same code counts. */
const isAbove = (upper: string | null, lower: string | null) =>
  upper !== null && lower !== null && (upper === NATION || lower.startsWith(upper.replace(/(?:00)+$/, '')))

const NATION = '100000'
