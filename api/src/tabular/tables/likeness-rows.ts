import type { Database, Document } from '@plangraph/database'
import { type Likeness, likenessOf } from '../../domain/likeness/likeness.js'
import { ownGoals } from '../../domain/likeness/load-likeness.js'
import { inParts } from './in-parts.js'

/** Two plans of which one takes up goals of the other, as the table `likeness` has them. */
export interface LikenessRow {
  above: Plan
  below: Plan
  likeness: Likeness
}

type Plan = Pick<Document, 'id' | 'title' | 'regionCode'>

/** Upper plans that are in memory at a time, with those that follow them. */
const PART = 20

/**
 * Opens the pairs of documents that a link INHERITS leads between, by the ids of the upper and the lower one, each with how
 * alike the two are. They are read in parts, with as many statements for each, however many there are.
 */
export async function openLikeness(database: Database): Promise<AsyncIterable<LikenessRow[]>> {
  return (async function* () {
    for await (const uppers of inParts(PART, (after) => uppersAfter(database, after)))
      yield await rowsOf(database, await pairsOf(database, uppers))
  })()
}

interface Pair {
  above: string
  below: string
}

function uppersAfter(database: Database, after: string): Promise<Pick<Plan, 'id'>[]> {
  const where = { id: { gt: after }, targets: { some: { downstream: { some: { kind: 'INHERITS' } } } } } as const
  return database.document.findMany({ where, select: { id: true }, orderBy: { id: 'asc' }, take: PART })
}

const pairsOf = (database: Database, uppers: readonly Pick<Plan, 'id'>[]): Promise<Pair[]> => database.$queryRaw<
  Pair[]
>`
  SELECT DISTINCT "up"."documentId" AS "above", "down"."documentId" AS "below"
  FROM "Target" AS "up"
  JOIN "TargetLink" AS "link" ON "link"."upstreamId" = "up"."id" AND "link"."kind" = 'INHERITS'
  JOIN "Target" AS "down" ON "down"."id" = "link"."downstreamId"
  WHERE "up"."documentId" IN (SELECT "value" FROM json_each(${JSON.stringify(uppers.map(({ id }) => id))}))
  ORDER BY 1, 2`

async function rowsOf(database: Database, pairs: readonly Pair[]): Promise<LikenessRow[]> {
  const ids = [...new Set(pairs.flatMap(({ above, below }) => [above, below]))]
  const select = { id: true, title: true, regionCode: true } as const
  const plans = await database.document.findMany({ where: { id: { in: ids } }, select })
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  const goals = await ownGoals(database, plans)
  return pairs.flatMap((pair): LikenessRow[] => {
    const [above, below] = [byId.get(pair.above), byId.get(pair.below)]
    if (above === undefined || below === undefined) return []
    return [{ above, below, likeness: likenessOf(goals.get(above.id) ?? [], goals.get(below.id) ?? []) }]
  })
}
