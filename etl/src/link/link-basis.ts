import type { LinkCitation, LinkWorld, Statement } from './model.js'

export interface FoundBasis {
  basis: 'CITED' | 'CHAIN' | 'SAME_FIELD'
  citationIds: string[]
}

/** How many documents a chain of citations may lead through. */
export const longestChain = 4

/** Shortest path of citations from any of the documents to any of the targets; null where there is none. */
function shortestPath(world: LinkWorld, from: readonly string[], to: ReadonlySet<string>): LinkCitation[] | null {
  const seen = new Set(from)
  let paths: { document: string; path: LinkCitation[] }[] = [...seen].sort().map((document) => ({ document, path: [] }))
  for (let step = 0; step < longestChain && paths.length > 0; step++) {
    const next: typeof paths = []
    for (const { document, path } of paths)
      for (const citation of world.citationsFrom.get(document) ?? []) {
        if (to.has(citation.toId)) return [...path, citation]
        if (seen.has(citation.toId)) continue
        seen.add(citation.toId)
        next.push({ document: citation.toId, path: [...path, citation] })
      }
    paths = next
  }
  return null
}

const generalField = 'general'

/** Same policy field, one part of the other, or a general outline, which covers all. */
export function sameField(world: LinkWorld, a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  if (a === generalField || b === generalField || a === b) return true
  const within = (inner: string, outer: string): boolean => {
    const parent = world.fieldParents.get(inner) ?? null
    return parent !== null && (parent === outer || within(parent, outer))
  }
  return within(a, b) || within(b, a)
}

const documentsOf = (statements: readonly Statement[]) => [...new Set(statements.map(({ documentId }) => documentId))]

/**
 * By what a region's statements inherit from those of a region above: a document of the lower region that states the
 * goal cites one of the upper region that states it (CITED), or leads to one through documents between (CHAIN), or both
 * only mention the same policy field (SAME_FIELD). null where none of the three holds.
 */
export function findBasis(world: LinkWorld, down: readonly Statement[], up: readonly Statement[]): FoundBasis | null {
  const upper = documentsOf(up)
  const path = shortestPath(world, documentsOf(down), new Set(upper))
  if (path) return { basis: path.length === 1 ? 'CITED' : 'CHAIN', citationIds: path.map(({ id }) => id) }
  const field = (id: string) => world.documents.get(id)?.field ?? null
  const related = documentsOf(down).some((own) => upper.some((above) => sameField(world, field(own), field(above))))
  return related ? { basis: 'SAME_FIELD', citationIds: [] } : null
}
