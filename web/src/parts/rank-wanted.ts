/** A document that is cited and not here. */
interface Cited {
  citedBy: readonly {
    relation: 'BASED_ON' | 'IMPLEMENTS' | 'MENTIONS'
    from: { id: string; targets: { totalCount: number } }
  }[]
}

/** A document to get, with what it would complete. */
export interface Ranked<Document> {
  document: Document
  /** Documents that cite it, each once. */
  citing: number
  /** Goals of the documents that were drawn up from it or implement it: those that could be followed up into it. */
  goals: number
}

function rankOf<Document extends Cited>(document: Document): Ranked<Document> {
  const citing = new Map(document.citedBy.map(({ from }) => [from.id, from]))
  const based = new Map(
    document.citedBy.filter(({ relation }) => relation !== 'MENTIONS').map(({ from }) => [from.id, from]),
  )
  const goals = [...based.values()].reduce((sum, { targets }) => sum + targets.totalCount, 0)
  return { document, citing: citing.size, goals }
}

/** Documents to get, those first that the most goals wait for, then those that the most documents cite. */
export const ranked = <Document extends Cited>(documents: readonly Document[]): Ranked<Document>[] =>
  documents.map(rankOf).sort((a, b) => b.goals - a.goals || b.citing - a.citing)
