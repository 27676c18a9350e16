import { Prisma } from '@plangraph/database'
import { jsonRows, plain } from '../store/json-rows.js'
import type { DocumentRows } from '../store/row-types.js'
import { chunks } from '../store/sync-table.js'
import { NEVER } from './governing.js'
import { type GoalKey, goalsOf } from './keys.js'
import { longestChain } from './link-basis.js'
import type { QueuedGoal } from './queue.js'

/**
 * Goals whose links depend on a document:
 *
 * - those that it states;
 * - those that inherit from what it states;
 * - those of documents that cite it, where it states them too;
 * - those of documents whose citations lead through it to one that states them.
 *
 * Goals of regions below, which need no citation to inherit, follow from the first when they are linked. Only of these
 * has changed what their regions state, from the day on that the document was signed.
 */
export async function goalsDependingOn(tx: Prisma.TransactionClient, documentId: string): Promise<QueuedGoal[]> {
  const document = await tx.document.findUnique({ where: { id: documentId }, select: { issuedOn: true } })
  const own = await goalsOf(tx, [documentId])
  return [
    ...own.map((goal) => ({ ...goal, changedSince: document?.issuedOn ?? '' })),
    ...(await goalsFollowing(tx, documentId, own)).map((goal) => ({ ...goal, changedSince: NEVER })),
  ]
}

/** The same of a document that came just now, of which nothing was known before and which no other one cites: those that it states. */
export const goalsOfNew = ({ document, targets }: Pick<DocumentRows, 'document' | 'targets'>): QueuedGoal[] =>
  targets.flatMap(({ status, regionCode, indicatorCode, year }) =>
    status === 'CURRENT' && regionCode !== null && indicatorCode !== null && year !== null
      ? [{ regionCode, indicatorCode, year, changedSince: document.issuedOn ?? '' }]
      : [],
  )

/** Goals that follow what a document states, or that its citations may carry. */
async function goalsFollowing(
  tx: Prisma.TransactionClient,
  documentId: string,
  own: readonly GoalKey[],
): Promise<GoalKey[]> {
  const goals = await goalsInheriting(tx, documentId)
  const [citing, ...further] = await citingSteps(tx, documentId)
  if (citing === undefined) return goals
  const beyond = await goalsOf(tx, await citedDocuments(tx, documentId))
  goals.push(...(await goalsOf(tx, citing, [...own, ...beyond])), ...(await goalsOf(tx, further.flat(), beyond)))
  return goals
}

/** Goals whose links lead to what a document states. */
const goalsInheriting = (tx: Prisma.TransactionClient, documentId: string): Promise<GoalKey[]> =>
  jsonRows<GoalKey>(
    tx,
    plain('regionCode', 'indicatorCode', 'year'),
    Prisma.sql`(
      SELECT DISTINCT "down"."regionCode", "down"."indicatorCode", "down"."year" FROM "Target" AS "above"
      JOIN "TargetLink" AS "link" ON "link"."upstreamId" = "above"."id" AND "link"."kind" = 'INHERITS'
      JOIN "Target" AS "down" ON "down"."id" = "link"."downstreamId"
      WHERE "above"."documentId" = ${documentId} AND "down"."indicatorCode" IS NOT NULL
      AND "down"."regionCode" IS NOT NULL AND "down"."year" IS NOT NULL) AS "goal"`,
  )

/** A way leads through a document to another one: of the longest, one step is left for the other side. */
const STEPS = longestChain - 1

/** Documents whose citations lead to this one, by how many steps they are away, the nearest first. */
async function citingSteps(tx: Prisma.TransactionClient, documentId: string): Promise<string[][]> {
  return steps(documentId, async (ids) => {
    const where = { toId: { in: ids } }
    const rows = await tx.citation.findMany({ where, select: { fromId: true } })
    return rows.map(({ fromId }) => fromId)
  })
}

/** Documents that the citations of this one lead to. */
async function citedDocuments(tx: Prisma.TransactionClient, documentId: string): Promise<string[]> {
  const found = await steps(documentId, async (ids) => {
    const where = { fromId: { in: ids } }
    const rows = await tx.citation.findMany({ where, select: { toId: true } })
    return rows.map(({ toId }) => toId)
  })
  return found.flat()
}

async function steps(from: string, next: (ids: string[]) => Promise<string[]>): Promise<string[][]> {
  const seen = new Set([from])
  const found: string[][] = []
  for (let last = [from]; found.length < STEPS; ) {
    const reached = new Set<string>()
    for (const part of chunks(last)) for (const id of await next(part)) if (!seen.has(id)) reached.add(id)
    if (reached.size === 0) break
    last = [...reached]
    for (const id of last) seen.add(id)
    found.push(last)
  }
  return found
}
