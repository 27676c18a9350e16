import type { Citation, Database } from '@plangraph/database'

export interface CitationWalk {
  /** The document itself, then those it cites, nearest first. */
  documentIds: string[]
  /** The citations on the way, by depth, then in document order. */
  citationIds: string[]
}

/**
 * Follows citations upwards from a document, each document once, `depth` citations far. One statement a level, whatever
 * is found there.
 */
export async function walkCitations(database: Database, from: string, depth: number): Promise<CitationWalk> {
  const walk: CitationWalk = { documentIds: [from], citationIds: [] }
  let frontier = [from]
  for (let level = 0; level < depth && frontier.length > 0; level++) {
    const citations = await database.citation.findMany({ where: { fromId: { in: frontier } } })
    citations.sort(byPlace)
    walk.citationIds.push(...citations.map(({ id }) => id))
    frontier = [...new Set(citations.map(({ toId }) => toId))].filter((id) => !walk.documentIds.includes(id))
    walk.documentIds.push(...frontier)
  }
  return walk
}

const byPlace = (a: Citation, b: Citation) =>
  a.fromId === b.fromId ? a.ordinal - b.ordinal : a.fromId < b.fromId ? -1 : 1
