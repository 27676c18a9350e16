import type { Ask } from '../../shared/ask.js'
import {
  DocumentFiguresDocument,
  type DocumentFiguresQuery,
  type DocumentFiguresQueryVariables,
} from './figures.generated.js'

type Answer = NonNullable<DocumentFiguresQuery['document']>
export type DocumentGoal = Answer['targets']['nodes'][number]
export type DocumentResult = Answer['observations']['nodes'][number]
export type DocumentFigure = DocumentGoal | DocumentResult

/** As many rows the graph gives at a time. */
const PAGE = 100

/**
 * All figures of a document, goals and results, in the order of its text: those without a place in it last.
 * @param id global id
 * @param asOf an instant of the past; null for the present
 */
export async function figuresOf(ask: Ask, id: string, asOf: string | null = null): Promise<DocumentFigure[]> {
  const found: DocumentFigure[] = []
  let [goals, results] = [PAGE, PAGE]
  let goalsAfter: string | null = null
  let resultsAfter: string | null = null
  while (goals + results > 0) {
    const page: DocumentFiguresQueryVariables = { id, asOf, goals, goalsAfter, results, resultsAfter }
    const { document }: DocumentFiguresQuery = await ask(DocumentFiguresDocument, page)
    if (document === null) break
    const { targets, observations }: Answer = document
    found.push(...targets.nodes, ...observations.nodes)
    goals = goals > 0 && targets.pageInfo.hasNextPage ? PAGE : 0
    results = results > 0 && observations.pageInfo.hasNextPage ? PAGE : 0
    goalsAfter = targets.pageInfo.endCursor ?? goalsAfter
    resultsAfter = observations.pageInfo.endCursor ?? resultsAfter
  }
  return found.sort((a, b) => placeOf(a) - placeOf(b))
}

const placeOf = ({ evidence }: DocumentFigure): number => evidence.charStart ?? Number.MAX_SAFE_INTEGER
