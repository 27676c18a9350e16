import type { Database, Indicator, Observation, Target } from '@plangraph/database'
import { createContextCache } from '@pothos/core'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'
import { groupBy } from '../rows-by-key.js'
import { type GoalProgress, progressOf, type ReckonedGoal } from './goal-progress.js'
import { DATED, type DatedResult, type Held, isOfMeasure, resultsOf } from './goal-results.js'

/** What documents report of goals, and how far the goals are. */
export interface GoalResults {
  results: Observation[]
  progress: GoalProgress | null
}

/** Each figure brings a region, an indicator, a document and a year as parameters. */
const MOST_AT_ONCE = 200

const goalLoader = createContextCache(({ database }: ApiContext) =>
  batched((goals: ReckonedGoal[]) => loadGoalResults(database, goals), MOST_AT_ONCE),
)

/** What documents report of a goal; goals that one request asks for at the same time are loaded together. */
export const goalResults = (context: ApiContext, goal: ReckonedGoal): Promise<GoalResults> => goalLoader(context)(goal)

const resultLoader = createContextCache(({ database }: ApiContext) =>
  batched((results: Held[]) => loadGoals(database, results), MOST_AT_ONCE),
)

/** The goals that an observation is a result of, in the order of documents. */
export const goalsOfResult = (context: ApiContext, result: Held): Promise<Target[]> => resultLoader(context)(result)

/** Figures of the regions and indicators of some figures; of those not in the catalogue the figures of their documents. */
function sameMeasure(figures: readonly Held[]) {
  const distinct = (of: (figure: Held) => string | null) => [...new Set(figures.map(of))].filter((one) => one !== null)
  const unknown = figures.filter(({ indicatorCode }) => indicatorCode === null)
  return {
    OR: [
      {
        regionCode: { in: distinct((one) => one.regionCode) },
        indicatorCode: { in: distinct((one) => one.indicatorCode) },
      },
      { documentId: { in: [...new Set(unknown.map(({ documentId }) => documentId))] }, indicatorCode: null },
    ],
  }
}

/** Groups what can belong together: figures of one region and indicator, or of one document. */
const keyOf = ({ regionCode, indicatorCode, documentId }: Held): string =>
  indicatorCode === null ? documentId : `${regionCode} ${indicatorCode}`

async function indicatorsOf(database: Database, figures: readonly Held[]): Promise<Map<string, Indicator>> {
  const codes = [...new Set(figures.flatMap(({ indicatorCode }) => indicatorCode ?? []))]
  const rows = await database.indicator.findMany({ where: { code: { in: codes } } })
  return new Map(rows.map((row) => [row.code, row]))
}

/** Two statements for every 200 goals. */
async function loadGoalResults(database: Database, goals: readonly ReckonedGoal[]): Promise<GoalResults[]> {
  const [indicators, rows] = await Promise.all([
    indicatorsOf(database, goals),
    database.observation.findMany({ where: sameMeasure(goals), include: DATED }),
  ])
  const observed = groupBy<DatedResult>(rows, keyOf)
  return goals.map((goal) => {
    const own = observed.get(keyOf(goal)) ?? []
    return { results: resultsOf(goal, own, indicators), progress: progressOf(goal, own, indicators) }
  })
}

/** Two statements for every 200 results. */
async function loadGoals(database: Database, results: readonly Held[]): Promise<Target[][]> {
  const years = [...new Set(results.flatMap(({ year }) => year ?? []))]
  const [indicators, rows] = await Promise.all([
    indicatorsOf(database, results),
    database.target.findMany({ where: { ...sameMeasure(results), year: { in: years } }, orderBy: { sortKey: 'asc' } }),
  ])
  const goals = groupBy(rows, keyOf)
  return results.map((result) =>
    (goals.get(keyOf(result)) ?? []).filter(
      (goal) => goal.year === result.year && isOfMeasure(goal, result, indicators),
    ),
  )
}
