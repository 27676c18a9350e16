import type { Database, Indicator, Observation, Target } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { createContextCache } from '@pothos/core'
import { chunks } from '../../shared/chunks.js'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'
import type { Change } from '../series/jumps.js'
import { loadChanges } from '../series/load-changes.js'
import { type GoalProgress, progressedTo, progressOf, type ReckonedGoal } from './goal-progress.js'
import { DATED, type DatedResult, resultsOf } from './goal-results.js'
import { type Held, isOfMeasure, measureKey, type Named } from './same-measure.js'

/** What documents report of goals, and how far the goals are. */
export interface GoalResults {
  results: Observation[]
  progress: GoalProgress | null
}

/** Each figure brings a region, an indicator or a document, and a year as parameters. */
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

/** Figures of the catalogue's indicators, by region. */
function ofCatalogue(figures: readonly Held[]) {
  const known = figures.filter(({ indicatorCode }) => indicatorCode !== null)
  return {
    regionCode: { in: distinct(known, ({ regionCode }) => regionCode) },
    indicatorCode: { in: distinct(known, ({ indicatorCode }) => indicatorCode) },
  }
}

const distinct = <Value>(figures: readonly Held[], of: (figure: Held) => Value | null): Value[] => [
  ...new Set(figures.flatMap((figure) => of(figure) ?? [])),
]

/**
 * Where figures of names that are not in the catalogue can be: in their regions, of their years, and in their own documents
 * of any year, since these tell the bases. null where there are no such names.
 */
function ofOtherNames(figures: readonly Held[]) {
  const others = figures.filter(({ indicatorCode, regionCode }) => indicatorCode === null && regionCode !== null)
  if (others.length === 0) return null
  return {
    indicatorCode: null,
    regionCode: { in: distinct(others, ({ regionCode }) => regionCode) },
    OR: [
      { year: { in: distinct(others, ({ year }) => year) } },
      { documentId: { in: distinct(others, ({ documentId }) => documentId) } },
    ],
  }
}

const NAMED = { id: true, regionCode: true, indicatorCode: true, indicatorName: true } as const

/** Ids of the figures, among those found, whose names are names of the given ones. */
function named(figures: readonly Held[], found: readonly (Named & { id: string })[]): string[] {
  const keys = new Set(figures.map(measureKey))
  return found.filter((one) => keys.has(measureKey(one))).map(({ id }) => id)
}

async function indicatorsOf(database: Database, figures: readonly Held[]): Promise<Map<string, Indicator>> {
  const codes = distinct(figures, ({ indicatorCode }) => indicatorCode)
  const rows = await database.indicator.findMany({ where: { code: { in: codes } } })
  return new Map(rows.map((row) => [row.code, row]))
}

/** Results that can be of the goals. Of names that are not in the catalogue all names are read, and then what has one of theirs. */
async function observationsOf(database: Database, goals: readonly Held[]): Promise<DatedResult[]> {
  const { observation } = database
  const rows = await observation.findMany({ where: ofCatalogue(goals), include: DATED })
  const where = ofOtherNames(goals)
  if (where === null) return rows
  const ids = named(goals, await observation.findMany({ where, select: NAMED }))
  for (const part of chunks(ids))
    rows.push(...(await observation.findMany({ where: { id: { in: part } }, include: DATED })))
  return rows
}

/** Goals that the results can be of, in the order of documents. */
async function targetsOf(database: Database, results: readonly Held[]): Promise<Target[]> {
  const { target } = database
  const years = { in: distinct(results, ({ year }) => year) }
  const rows = await target.findMany({ where: { ...ofCatalogue(results), year: years } })
  const where = ofOtherNames(results)
  if (where !== null) {
    const ids = named(results, await target.findMany({ where: { ...where, year: years }, select: NAMED }))
    for (const part of chunks(ids)) rows.push(...(await target.findMany({ where: { id: { in: part } } })))
  }
  return rows.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
}

/** At most six statements for every 200 goals, and one more for every 900 results of other names. */
export async function loadGoalResults(database: Database, goals: readonly ReckonedGoal[]): Promise<GoalResults[]> {
  const [indicators, rows] = await Promise.all([indicatorsOf(database, goals), observationsOf(database, goals)])
  const observed = groupBy<DatedResult>(rows, measureKey)
  const ofGoal = (goal: ReckonedGoal) => observed.get(measureKey(goal)) ?? []
  const reached = goals.map((goal) => progressedTo(goal, ofGoal(goal), indicators))
  const changes = await changesBeside(database, reached)
  return goals.map((goal, i) => {
    const [own, at] = [ofGoal(goal), reached[i]]
    return {
      results: resultsOf(goal, own, indicators),
      progress: at ? progressOf(goal, at, own, indicators, changes) : null,
    }
  })
}

/** Changes in per cent that documents report beside results whose base another document tells. */
function changesBeside(database: Database, reached: readonly ReturnType<typeof progressedTo>[]): Promise<Change[]> {
  const fromElsewhere = reached.flatMap((one) =>
    one?.base && one.base.documentId !== one.result.documentId ? [one.result] : [],
  )
  return loadChanges(database, fromElsewhere)
}

/**
 * Results of names that are not in the catalogue beside those given: in their documents, of their years. A name that has
 * several values there is of several things.
 */
async function besideOf(database: Database, results: readonly Held[]): Promise<DatedResult[]> {
  const others = results.filter(({ indicatorCode }) => indicatorCode === null)
  if (others.length === 0) return []
  const where = {
    indicatorCode: null,
    documentId: { in: distinct(others, ({ documentId }) => documentId) },
    year: { in: distinct(others, ({ year }) => year) },
  }
  const ids = named(others, await database.observation.findMany({ where, select: NAMED }))
  const rows: DatedResult[] = []
  for (const part of chunks(ids))
    rows.push(...(await database.observation.findMany({ where: { id: { in: part } }, include: DATED })))
  return rows
}

/**
 * The goals that have each result among theirs. At most four statements for every 200 results; where names are not in the
 * catalogue two more, and two for every 900 goals or results of such names.
 */
async function loadGoals(database: Database, results: readonly Held[]): Promise<Target[][]> {
  const [indicators, rows, beside] = await Promise.all([
    indicatorsOf(database, results),
    targetsOf(database, results),
    besideOf(database, results),
  ])
  const [goals, others] = [groupBy(rows, measureKey), groupBy<DatedResult>(beside, measureKey)]
  const isOf = (result: Held, goal: Target) =>
    result.indicatorCode === null
      ? resultsOf(goal, others.get(measureKey(result)) ?? [], indicators).some(({ id }) => id === result.id)
      : goal.year === result.year && isOfMeasure(goal, result, indicators)
  return results.map((result) => (goals.get(measureKey(result)) ?? []).filter((goal) => isOf(result, goal)))
}
