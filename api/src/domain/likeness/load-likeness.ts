import type { Database, Document } from '@plangraph/database'
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
  const [documents, goals] = await Promise.all([
    database.document.findMany({ where: { id: { in: ids } } }),
    database.target.findMany({
      where: { documentId: { in: ids }, status: 'CURRENT', role: 'GOAL', per: null, indicatorCode: { not: null } },
      include: { indicator: true },
      orderBy: { sortKey: 'asc' },
    }),
  ])
  const [a, b] = [first, second].map((id) => documents.find((document) => document.id === id))
  if (a === undefined || b === undefined) return null
  const of = ({ id, regionCode }: Document): Measured[] =>
    goals.flatMap((goal) => {
      const { indicator } = goal
      const isOwn = goal.documentId === id && goal.regionCode === regionCode && indicator !== null
      return isOwn ? [{ ...goal, indicator }] : []
    })
  return { a, b, ...likenessOf(of(a), of(b)) }
}
