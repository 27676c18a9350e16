import type { Database, Document } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { documentIds } from '../filters/document-ids.js'
import { type Likeness, likenessOf, type Measured } from './likeness.js'

export interface LoadedLikeness extends Likeness {
  a: Document
  b: Document
}

/**
 * How alike two documents are; null where one of them is not here. Three statements, and one more for keys.
 *
 * @param asked global id, number or key of each
 * @throws {GraphQLError} naming the argument that is wrong
 */
export async function loadLikeness(
  database: Database,
  asked: { a: string; b: string },
): Promise<LoadedLikeness | null> {
  const [[first = ''], [second = '']] = await Promise.all([
    documentIds(database, [asked.a], 'a'),
    documentIds(database, [asked.b], 'b'),
  ])
  const ids = [...new Set([first, second])]
  const documents = await database.document.findMany({ where: { id: { in: ids } } })
  const [a, b] = [first, second].map((id) => documents.find((document) => document.id === id))
  if (a === undefined || b === undefined) return null
  const goals = await ownGoals(database, documents)
  return { a, b, ...likenessOf(goals.get(a.id) ?? [], goals.get(b.id) ?? []) }
}

/** By document, its goals for its own region as a whole that the catalogue knows, in their order. One statement, and one for their indicators. */
export async function ownGoals(
  database: Database,
  documents: readonly Pick<Document, 'id' | 'regionCode'>[],
): Promise<Map<string, Measured[]>> {
  const regions = new Map(documents.map(({ id, regionCode }) => [id, regionCode]))
  const found = await database.target.findMany({
    where: {
      documentId: { in: [...regions.keys()] },
      status: 'CURRENT',
      role: 'GOAL',
      per: null,
      indicatorCode: { not: null },
    },
    include: { indicator: true },
    orderBy: { sortKey: 'asc' },
  })
  const own = found.flatMap(({ indicator, ...goal }) =>
    indicator !== null && goal.regionCode === regions.get(goal.documentId) ? [{ ...goal, indicator }] : [],
  )
  return groupBy(own, ({ documentId }) => documentId)
}
