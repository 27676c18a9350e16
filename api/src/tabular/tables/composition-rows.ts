import type { Database } from '@plangraph/database'
import type { Composition } from '../../domain/composition/compose.js'
import { loadCompositions } from '../../domain/composition/load-compositions.js'
import { type TargetArguments, targetWhere } from '../../domain/filters/figure-where.js'
import { PROVED, type ProvedGoal } from './goal-columns.js'
import { inParts } from './in-parts.js'

/** A goal with what the regions directly below state, as the table `composition` has it. */
export interface CompositionRow {
  goal: ProvedGoal
  governs: boolean
  composition: Composition
}

/** Goals that are in memory at a time: the parts of so many are found at once. */
const PART = 200

/** Goals that can have parts: `compose` decides. */
const WHOLES = {
  status: 'CURRENT',
  per: null,
  year: { not: null },
  indicator: { is: { additive: true } },
  region: { is: { children: { some: {} } } },
} as const

/**
 * Opens the goals that GraphQL's `targets` gives for these arguments and that have a composition, by id. They are read in
 * parts, with as many statements for each, however many there are.
 *
 * @throws {GraphQLError} naming the part of the filter that is wrong
 */
export async function openCompositions(
  database: Database,
  args: TargetArguments,
): Promise<AsyncIterable<CompositionRow[]>> {
  const where = await targetWhere(database, args)
  const include = { ...PROVED, governing: { select: { targetId: true } } } as const
  return (async function* () {
    const parts = inParts(PART, (after) => {
      const wanted = { AND: [where, WHOLES, { id: { gt: after } }] }
      return database.target.findMany({ where: wanted, include, orderBy: { id: 'asc' }, take: PART })
    })
    for await (const goals of parts) {
      const composed = await loadCompositions(database, goals)
      yield goals.flatMap((goal, i) => {
        const composition = composed[i]
        return composition ? [{ goal, governs: goal.governing !== null, composition }] : []
      })
    }
  })()
}
