import type { LinkCitation, LinkWorld } from './model.js'

export interface FoundBasis {
  basis: 'CITED' | 'CHAIN' | 'SAME_FIELD'
  citationIds: string[]
}

/** A way by citations, to a document. */
export interface FoundWay extends FoundBasis {
  documentId: string
}

/** How many documents a chain of citations may lead through. */
export const longestChain = 4

/** Of two equally short ways that of the document whose title comes first counts; ids may follow from who came first. */
function byTitle({ documents }: LinkWorld, ids: Iterable<string>): string[] {
  const key = (id: string) => `${documents.get(id)?.title ?? ''} ${id}`
  return [...ids].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Shortest path of citations from any of the documents to any of the targets; null where there is none. */
function shortestPath(world: LinkWorld, from: Iterable<string>, to: ReadonlySet<string>): LinkCitation[] | null {
  const seen = new Set(from)
  let paths: { document: string; path: LinkCitation[] }[] = byTitle(world, seen).map((document) => ({
    document,
    path: [],
  }))
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

/** The policy field of outlines and reports that cover all. */
export const generalField = 'general'

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

/** The shortest way by citations: directly (CITED), or through documents between (CHAIN); null where there is none. */
export function wayBetween(world: LinkWorld, own: Iterable<string>, above: ReadonlySet<string>): FoundWay | null {
  const path = shortestPath(world, own, above)
  const last = path?.at(-1)
  if (!path || !last) return null
  const basis = path.length === 1 ? 'CITED' : 'CHAIN'
  return { basis, citationIds: path.map(({ id }) => id), documentId: last.toId }
}

/** SAME_FIELD where a document of each side is of one policy field; null where none is. */
export function basisOfField(world: LinkWorld, own: Iterable<string>, above: Iterable<string>): FoundBasis | null {
  const field = (id: string) => world.documents.get(id)?.field ?? null
  const fields = [...above].map(field)
  const related = [...own].some((id) => fields.some((other) => sameField(world, field(id), other)))
  return related ? { basis: 'SAME_FIELD', citationIds: [] } : null
}
