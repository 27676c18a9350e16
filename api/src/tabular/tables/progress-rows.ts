import type { Database, Observation } from '@plangraph/database'
import { type TargetArguments, targetWhere } from '../../domain/filters/figure-where.js'
import type { GoalProgress } from '../../domain/progress/goal-progress.js'
import { loadGoalResults } from '../../domain/progress/load-progress.js'
import { PROVED, type ProvedGoal } from './goal-columns.js'
import { inParts } from './in-parts.js'

/** A goal with its latest result, as the table `progress` has it. */
export interface ProgressRow {
  goal: ProvedGoal
  progress: GoalProgress
  /** Title of the document of the result, and its words. */
  title: string
  quote: string
}

/** Goals that are in memory at a time: results are found for so many at once. */
const PART = 200

/**
 * Opens the goals that GraphQL's `targets` gives for these arguments and that have a result, by id. Goals are read in
 * parts, with as many statements for each, however many there are.
 *
 * @throws {GraphQLError} naming the part of the filter that is wrong
 */
export async function openProgress(database: Database, args: TargetArguments): Promise<AsyncIterable<ProgressRow[]>> {
  const where = await targetWhere(database, args)
  return (async function* () {
    const parts = inParts(PART, (after) => {
      const wanted = { AND: [where, { year: { not: null }, id: { gt: after } }] }
      return database.target.findMany({ where: wanted, include: PROVED, orderBy: { id: 'asc' }, take: PART })
    })
    for await (const goals of parts) {
      const loaded = await loadGoalResults(database, goals)
      const reported = goals.flatMap((goal, i) => {
        const progress = loaded[i]?.progress
        return progress ? [{ goal, progress }] : []
      })
      const proofs = await proofsOf(
        database,
        reported.map(({ progress }) => progress.result),
      )
      yield reported.map((row) => ({ ...row, ...proofs(row.progress.result) }))
    }
  })()
}

/** Two statements. */
async function proofsOf(database: Database, results: readonly Observation[]) {
  const [documents, evidence] = await Promise.all([
    database.document.findMany({
      where: { id: { in: [...new Set(results.map(({ documentId }) => documentId))] } },
      select: { id: true, title: true },
    }),
    database.evidence.findMany({
      where: { id: { in: [...new Set(results.map(({ id }) => id))] } },
      select: { id: true, quote: true },
    }),
  ])
  const titles = new Map(documents.map(({ id, title }) => [id, title]))
  const quotes = new Map(evidence.map(({ id, quote }) => [id, quote]))
  return ({ documentId, id }: Observation) => ({
    title: titles.get(documentId) ?? '',
    quote: quotes.get(id) ?? '',
  })
}
