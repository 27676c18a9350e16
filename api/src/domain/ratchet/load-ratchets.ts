import type { Database, Target } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { createContextCache } from '@pothos/core'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'
import { DATED } from '../progress/goal-results.js'
import { place } from '../rows-by-key.js'
import { loadChanges } from '../series/load-changes.js'
import { PLAN_COLUMNS, type PlannedGoal } from './previous-goal.js'
import { type Ratchet, ratchetOf } from './ratchet.js'

/** The columns of a goal that its ratchet is found by. */
export const RATCHET_COLUMNS = { id: true, regionCode: true, indicatorCode: true } as const

type Asked = Pick<Target, keyof typeof RATCHET_COLUMNS>

/** What of other rows a goal is loaded with. */
export const PLANNED = { document: { select: PLAN_COLUMNS }, governing: { select: { targetId: true } } } as const

/** Each goal brings a region and an indicator as parameters. */
const MOST_AT_ONCE = 200

const loader = createContextCache(({ database }: ApiContext) =>
  batched((goals: Asked[]) => loadRatchets(database, goals), MOST_AT_ONCE),
)

/** The ratchet of a goal; goals that one request asks for at the same time are loaded together. */
export const ratchetOfGoal = (context: ApiContext, goal: Asked): Promise<Ratchet | null> => loader(context)(goal)

/** Five statements for every 200 goals. */
async function loadRatchets(database: Database, asked: readonly Asked[]): Promise<(Ratchet | null)[]> {
  const distinct = (of: (goal: Asked) => string | null) => [...new Set(asked.map(of))].filter((one) => one !== null)
  const codes = distinct(({ indicatorCode }) => indicatorCode)
  const where = { regionCode: { in: distinct(({ regionCode }) => regionCode) }, indicatorCode: { in: codes } }
  const [indicators, targets, observations] = await Promise.all([
    database.indicator.findMany({ where: { code: { in: codes } } }),
    database.target.findMany({ where: { ...where, role: 'GOAL', per: null }, include: PLANNED }),
    database.observation.findMany({ where: { ...where, per: null }, include: DATED }),
  ])
  const changes = await loadChanges(database, observations)
  const [goals, results] = [groupBy<PlannedGoal>(targets, place), groupBy(observations, place)]
  return asked.map((goal) => {
    const own = goals.get(place(goal)) ?? []
    const row = own.find(({ id }) => id === goal.id)
    const indicator = indicators.find(({ code }) => code === goal.indicatorCode)
    return row && indicator ? ratchetOf(row, own, results.get(place(goal)) ?? [], changes, indicator) : null
  })
}
